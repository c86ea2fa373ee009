import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectTurnedAway } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews, selectRegisters } from "../../state/selectors.ts";
import { selectFormer, selectLate } from "../../state/spaceSelectors.ts";
import { authorOfRefused } from "./authorOfRefused.ts";
import { LateWork } from "./LateWork.tsx";
import { useQuarantine } from "./useQuarantine.ts";

const WITHOUT_NAME = {
  unnamed: "members.unnamed",
  stranger: "quarantine.stranger",
  former: "quarantine.former",
  twoStories: "quarantine.twoStories",
} as const;

/** Changes that did not pass the checks: who, why, when. */
export function Quarantine({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const entries = useQuarantine(space);
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const turnedAway = useAppSelector((state) => selectTurnedAway(state, space));
  const late = useAppSelector((state) => selectLate(state, space));
  const former = useAppSelector((state) => selectFormer(state, space));
  const { people } = useAppSelector((state) => selectRegisters(state, space));
  const isEmpty = entries?.length === 0 && late.length === 0;
  const title = intl.formatMessage({ id: "quarantine.title" });
  return (
    <Section title={title} description={intl.formatMessage({ id: "quarantine.lead" })}>
      <div data-testid="quarantine">
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
            {entries.map(({ device, lane, seq, reason, at }) => {
              const { code, place, name, what } = authorOfRefused(device, { members, former, people });
              return (
                <ListRow
                  key={`${device} ${lane} ${String(seq)} ${String(at)}`}
                  mark={<DelegationMark code={code} place={place} />}
                  title={
                    <bdi data-testid="quarantine-row">{name || intl.formatMessage({ id: WITHOUT_NAME[what] })}</bdi>
                  }
                  detail={intl.formatMessage({ id: `refusal.${reason.code}` })}
                  meta={<RelativeTime at={at} />}
                />
              );
            })}
          </List>
        )}
      </div>
    </Section>
  );
}
