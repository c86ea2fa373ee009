import { useIntl } from "react-intl";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { SeatWords } from "../../controls/SeatWords.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { useSeats } from "./useSeats.ts";

/** The seats of the group, and who sits where. */
export function Seats({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const seats = useSeats(space);
  const people = useAppSelector((state) => selectRegisters(state, space).people);
  if (seats.length === 0) return null;
  const title = intl.formatMessage({ id: "members.seats" });
  return (
    <div className="f-members-invitations" data-testid="seats">
      <Section title={title}>
        <List label={title} isBoxed>
          {seats.map(({ seat, mandate }) => {
            const holder = mandate.holder ? people[mandate.holder] : undefined;
            return (
              <ListRow
                key={seat}
                data-testid="seat-row"
                title={<SeatWords seat={mandate} />}
                meta={
                  mandate.holder ? (
                    <bdi data-testid="seat-holder">{holder?.name || intl.formatMessage({ id: "members.unnamed" })}</bdi>
                  ) : (
                    <StatusDot tone="neutral">{intl.formatMessage({ id: "seat.vacant" })}</StatusDot>
                  )
                }
              />
            );
          })}
        </List>
      </Section>
    </div>
  );
}
