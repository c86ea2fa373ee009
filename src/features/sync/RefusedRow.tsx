import { useState } from "react";
import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { shownTime } from "../../controls/relativeTime.ts";
import type { RefusedAuthor } from "./authorOfRefused.ts";
import type { RefusedGroup } from "./groupRefused.ts";
import { refusalWords } from "./refusalWords.ts";
import { refusedStretches } from "./refusedStretches.ts";
import type { Quarantined } from "./useQuarantine.ts";
import { WITHOUT_NAME } from "./withoutName.ts";

/** Nobody reads more lines of them. */
const MOST_SHOWN = 100;

interface RefusedRowProps {
  readonly group: RefusedGroup<Quarantined>;
  readonly author: RefusedAuthor;
}

/** What was set aside of one person for one reason. More than one change stand beneath the row when it is opened. */
export function RefusedRow({ group: { newest, entries }, author: { code, place, name, what } }: RefusedRowProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const isSingle = entries.length === 1;
  const count = intl.formatMessage({ id: "quarantine.count" }, { count: entries.length });
  return (
    <ListRow
      mark={<DelegationMark code={code} place={place} />}
      title={
        <bdi data-testid="quarantine-row" data-count={entries.length}>
          {name || intl.formatMessage({ id: WITHOUT_NAME[what] })}
        </bdi>
      }
      detail={refusalWords(intl, newest.reason)}
      meta={
        <>
          {!isSingle && <span data-testid="quarantine-count">{count}, </span>}
          <RelativeTime at={newest.at} />
        </>
      }
      {...(!isSingle && { isOpen, onPress: () => setOpen(!isOpen) })}
    >
      <RefusedChanges entries={entries} />
    </ListRow>
  );
}

function RefusedChanges({ entries }: { readonly entries: readonly Quarantined[] }) {
  const intl = useIntl();
  const stretches = refusedStretches(entries);
  const rest = stretches.length - MOST_SHOWN;
  return (
    <ol className="f-sync-changes" data-testid="quarantine-changes">
      {stretches.slice(0, MOST_SHOWN).map(({ key, from, to, at }) => (
        <li key={key}>
          <span data-testid="quarantine-numbers" data-from={from} data-to={to}>
            {intl.formatMessage({ id: from === to ? "quarantine.number" : "quarantine.numbers" }, { from, to })}
          </span>
          <time dateTime={new Date(shownTime(at)).toISOString()}>
            {intl.formatDate(shownTime(at), { dateStyle: "medium", timeStyle: "short" })}
          </time>
        </li>
      ))}
      {rest > 0 && <li>{intl.formatMessage({ id: "quarantine.more" }, { count: rest })}</li>}
    </ol>
  );
}
