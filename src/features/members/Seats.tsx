import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { SeatWords } from "../../controls/SeatWords.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { SeatDialog } from "./SeatDialog.tsx";
import { type KnownSeat, useSeats } from "../../state/useSeats.ts";

export interface SeatsProps {
  readonly space: SpaceId;
  /** Chair and secretariat found, change, fill and empty seats. */
  readonly mayChange: boolean;
}

/** The seats of the group, and who sits where. */
export function Seats({ space, mayChange }: SeatsProps) {
  const intl = useIntl();
  const seats = useSeats(space);
  const [edited, setEdited] = useState<KnownSeat | "new" | null>(null);
  if (seats.length === 0 && !mayChange) return null;
  const title = intl.formatMessage({ id: "members.seats" });
  const addition = mayChange && {
    actions: (
      <Button icon="plus" onPress={() => setEdited("new")} data-testid="seat-new">
        {intl.formatMessage({ id: "seat.new" })}
      </Button>
    ),
  };
  return (
    <div className="f-members-invitations" data-testid="seats">
      <Section
        title={title}
        {...addition}
        {...(seats.length === 0 && { description: intl.formatMessage({ id: "seat.none" }) })}
      >
        {seats.length > 0 && (
          <List label={title} isBoxed>
            {seats.map((known) => (
              <SeatRow
                key={known.seat}
                {...{ space, known }}
                {...(mayChange && { onChange: () => setEdited(known) })}
              />
            ))}
          </List>
        )}
      </Section>
      {edited && (
        <SeatDialog {...{ space, seats }} seat={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

interface SeatRowProps {
  readonly space: SpaceId;
  readonly known: KnownSeat;
  readonly onChange?: () => void;
}

function SeatRow({ space, known: { mandate }, onChange }: SeatRowProps) {
  const intl = useIntl();
  const { holder, to, delegation, office } = mandate;
  const person = useAppSelector((state) => (holder ? selectRegisters(state, space).people[holder] : undefined));
  const label = intl.formatMessage({ id: "seat.changeOf" }, { seat: [delegation, office].filter(Boolean).join(" · ") });
  const state = to !== 0 && to < Date.now() ? "seat.ended" : "seat.vacant";
  return (
    <ListRow
      data-testid="seat-row"
      title={<SeatWords seat={mandate} />}
      meta={
        holder && state !== "seat.ended" ? (
          <bdi data-testid="seat-holder">{person?.name || intl.formatMessage({ id: "members.unnamed" })}</bdi>
        ) : (
          <StatusDot tone="neutral">{intl.formatMessage({ id: state })}</StatusDot>
        )
      }
      actions={onChange && <IconButton icon="pencil" label={label} onPress={onChange} data-testid="seat-change" />}
    />
  );
}
