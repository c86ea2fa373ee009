import { useIntl } from "react-intl";
import { DateField } from "../../../controls/DateField.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { zoneOf } from "./decisionForm.ts";
import type { DeadlineForm } from "./deadlineForm.ts";

export interface DeadlineFieldsProps {
  readonly form: DeadlineForm;
  /** By whose clocks it is typed (IANA); "" for those of this machine. */
  readonly zone: string;
  readonly onChange: (form: DeadlineForm) => void;
  /** What is wrong, in words; null for nothing. */
  readonly error: string | null;
}

/** Until when: a day, a time, and the words that are printed, which may name another zone. */
export function DeadlineFields({ form, zone, onChange, error }: DeadlineFieldsProps) {
  const intl = useIntl();
  const say = (name: "day" | "time" | "asPrinted" | "asPrinted.text") =>
    intl.formatMessage({ id: `deadline.field.${name}` });
  return (
    <>
      <div className="f-record-pair">
        <DateField
          label={say("day")}
          value={form.day}
          onChange={(day) => onChange({ ...form, day })}
          data-testid="deadline-day"
          {...(error !== null && { error })}
        />
        <TextField
          label={say("time")}
          description={intl.formatMessage({ id: "deadline.zone" }, { zone: zoneOf(zone) })}
          value={form.time}
          onChange={(time) => onChange({ ...form, time })}
          maxLength={5}
          data-testid="deadline-time"
        />
      </div>
      <TextField
        label={say("asPrinted")}
        description={say("asPrinted.text")}
        value={form.asPrinted}
        onChange={(asPrinted) => onChange({ ...form, asPrinted })}
        maxLength={200}
      />
    </>
  );
}
