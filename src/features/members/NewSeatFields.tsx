import { useIntl } from "react-intl";
import { DateField } from "../../controls/DateField.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { Select } from "../../controls/Select.tsx";
import { TextField } from "../../controls/TextField.tsx";
import type { SeatFault, SeatForm } from "./seatForm.ts";
import type { KnownSeat } from "../../state/useSeats.ts";

export interface NewSeatFieldsProps {
  readonly seats: readonly KnownSeat[];
  readonly value: SeatForm;
  readonly onChange: (value: SeatForm) => void;
  readonly faults: readonly SeatFault[];
}

const kinds = ["seat", "alternate"] as const;
const lines = [
  { field: "delegation", isRequired: true },
  { field: "office", isRequired: false },
] as const;
const days = ["from", "to"] as const;

/** A seat that there is not yet. */
export function NewSeatFields({ seats, value, onChange, faults }: NewSeatFieldsProps) {
  const intl = useIntl();
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const errorOf = (fault: SeatFault) => faults.includes(fault) && { error: say(`seat.${fault}.error`) };
  const own = seats.filter(({ mandate }) => mandate.kind === "seat");
  return (
    <div className="f-members-seat-new">
      {own.length > 0 && (
        <SegmentedControl
          label={say("seat.kind")}
          options={kinds.map((id) => ({ id, label: say(`seat.kind.${id}`) }))}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
          data-testid="seat-kind"
        />
      )}
      {value.kind === "alternate" && (
        <Select
          label={say("seat.alternateOf")}
          options={own.map(({ seat, mandate }) => ({ id: seat, label: `${mandate.delegation} · ${mandate.number}` }))}
          value={value.alternateOf}
          onChange={(alternateOf) => onChange({ ...value, alternateOf })}
          data-testid="seat-alternate-of"
          {...errorOf("alternateOf")}
        />
      )}
      {lines.map(({ field, isRequired }) => (
        <TextField
          key={field}
          label={say(`seat.${field}`)}
          value={value[field]}
          onChange={(text) => onChange({ ...value, [field]: text })}
          maxLength={120}
          isRequired={isRequired}
          validationBehavior="aria"
          data-testid={`seat-${field}`}
          {...(field === "delegation" && errorOf("delegation"))}
        />
      ))}
      <div className="f-members-seat-bounds">
        <TextField
          label={say("seat.number")}
          value={value.number}
          onChange={(number) => onChange({ ...value, number })}
          inputMode="numeric"
          maxLength={4}
          data-testid="seat-number"
          {...errorOf("number")}
        />
        {days.map((day) => (
          <DateField
            key={day}
            label={say(`seat.${day}`)}
            value={value[day]}
            onChange={(text) => onChange({ ...value, [day]: text })}
            data-testid={`seat-${day}`}
            {...errorOf(day)}
          />
        ))}
      </div>
    </div>
  );
}
