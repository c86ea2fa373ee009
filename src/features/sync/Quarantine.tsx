import { useIntl } from "react-intl";
import { List } from "../../controls/List.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectTurnedAway } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectLate } from "../../state/spaceSelectors.ts";
import { groupRefused } from "./groupRefused.ts";
import { LateWork } from "./LateWork.tsx";
import { RefusedRow } from "./RefusedRow.tsx";
import { UnheededRow } from "./UnheededRow.tsx";
import { useKnownAuthors } from "./useKnownAuthors.ts";
import { useQuarantine } from "./useQuarantine.ts";
import { useUnheeded } from "./useUnheeded.ts";

/** Changes that did not pass the checks, and decisions about members that have no effect: who and why. */
export function Quarantine({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const entries = useQuarantine(space);
  const { memberOf, authorOf } = useKnownAuthors(space);
  const turnedAway = useAppSelector((state) => selectTurnedAway(state, space));
  const late = useAppSelector((state) => selectLate(state, space));
  const unheeded = useUnheeded(space);
  const isEmpty = entries?.length === 0 && late.length === 0 && unheeded.length === 0;
  const title = intl.formatMessage({ id: "quarantine.title" });
  if (isEmpty && !turnedAway)
    return (
      <p className="f-sync-nothing" data-testid="quarantine">
        {intl.formatMessage({ id: "quarantine.empty.title" })}.
      </p>
    );
  return (
    <Section title={title} description={intl.formatMessage({ id: "quarantine.lead" })}>
      <div className="f-sync-aside" data-testid="quarantine">
        {isEmpty && <p>{intl.formatMessage({ id: "quarantine.empty.title" })}.</p>}
        {turnedAway && (
          <p data-testid="turned-away">
            {intl.formatMessage(
              { id: "sync.turnedAway" },
              { count: turnedAway.count, when: <RelativeTime key="when" at={turnedAway.at} /> },
            )}
          </p>
        )}
        {entries && !isEmpty && (
          <List label={title} isBoxed>
            {late.map((row) => (
              <LateWork key={row.device} space={space} late={row} />
            ))}
            {groupRefused(entries, memberOf).map((group) => (
              <RefusedRow key={group.key} group={group} author={authorOf(group.newest.device)} />
            ))}
            {unheeded.map(({ key, author, detail }) => (
              <UnheededRow key={key} author={author} detail={detail} />
            ))}
          </List>
        )}
      </div>
    </Section>
  );
}
