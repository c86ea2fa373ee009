import { useIntl } from "react-intl";
import { FieldGroup } from "../../controls/FieldGroup.tsx";
import { SeatWords } from "../../controls/SeatWords.tsx";
import { Select } from "../../controls/Select.tsx";
import { faultsOf, type SeatFault, type SeatForm } from "./seatForm.ts";
import { NewSeatFields } from "./NewSeatFields.tsx";
import type { KnownSeat } from "../../state/useSeats.ts";

export interface SeatFieldsProps {
  readonly seats: readonly KnownSeat[];
  readonly value: SeatForm;
  readonly onChange: (value: SeatForm) => void;
  /** Somebody has tried to go on: what is missing is said. */
  readonly isChecked: boolean;
}

/** Which seat whoever comes with the invitation will have: none, a vacant one, or a new one. */
export function SeatFields({ seats, value, onChange, isChecked }: SeatFieldsProps) {
  const intl = useIntl();
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const vacant = seats.filter(({ mandate }) => mandate.holder === null);
  const chosen = vacant.find(({ seat }) => seat === value.choice);
  const faults: readonly SeatFault[] = isChecked ? faultsOf(value) : [];
  const options = [
    { id: "none", label: say("invite.seat.none") },
    { id: "new", label: say("invite.seat.new") },
    ...vacant.map(({ seat, mandate }) => ({
      id: seat,
      label: `${mandate.delegation} · ${intl.formatMessage({ id: `seat.${mandate.kind}` }, { number: mandate.number })}`,
    })),
  ];
  return (
    <FieldGroup title={say("invite.seat.label")} data-testid="invite-seat">
      <Select
        label={say("invite.seat.choice")}
        description={say("invite.seat.text")}
        options={options}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        data-testid="invite-seat-choice"
      />
      {chosen && <SeatWords seat={chosen.mandate} />}
      {value.choice === "new" && <NewSeatFields {...{ seats, value, onChange, faults }} />}
    </FieldGroup>
  );
}
