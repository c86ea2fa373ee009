import { useState } from "react";
import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import type { RefusedAuthor } from "./authorOfRefused.ts";
import type { RefusedGroup } from "./groupRefused.ts";
import { refusalWords } from "./refusalWords.ts";
import type { Quarantined } from "./useQuarantine.ts";

const WITHOUT_NAME = {
  unnamed: "members.unnamed",
  stranger: "quarantine.stranger",
  former: "quarantine.former",
  twoStories: "quarantine.twoStories",
} as const;

/** Nobody reads more of them one by one. */
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
      title={<bdi data-testid="quarantine-row">{name || intl.formatMessage({ id: WITHOUT_NAME[what] })}</bdi>}
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
  const rest = entries.length - MOST_SHOWN;
  return (
    <ol className="f-sync-changes" data-testid="quarantine-changes">
      {entries.slice(0, MOST_SHOWN).map(({ device, lane, seq, at }) => (
        <li key={`${device} ${lane} ${String(seq)} ${String(at)}`}>
          <span>{intl.formatMessage({ id: "quarantine.number" }, { seq })}</span>
          <RelativeTime at={at} />
        </li>
      ))}
      {rest > 0 && <li>{intl.formatMessage({ id: "quarantine.more" }, { count: rest })}</li>}
    </ol>
  );
}
