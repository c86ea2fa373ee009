import { TextField } from "../../controls/TextField.tsx";
import type { Value } from "../../documents/partners/field.ts";

interface InstantFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: Value) => void;
}

/** As `<input type="datetime-local">` has it, by the clock of this machine. */
const shownOf = (at: number): string => {
  const date = new Date(at);
  return at === 0 ? "" : new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

export function InstantField({ label, value, onChange }: InstantFieldProps) {
  return (
    <TextField
      label={label}
      type="datetime-local"
      value={shownOf(value)}
      onChange={(typed) => onChange(typed === "" ? 0 : new Date(typed).getTime() || 0)}
    />
  );
}
