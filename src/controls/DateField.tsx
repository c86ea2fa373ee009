import { CalendarDate } from "@internationalized/date";
import { DateInput, DateSegment, DateField as KitDateField } from "react-aria-components";
import { Field, type FieldWords } from "./Field.tsx";
import type { TestId } from "./testId.ts";
import "./DateField.css";

export interface DateFieldProps extends FieldWords, TestId {
  /** "2024-05-31"; "" for no day. */
  readonly value: string;
  /** Hears "" as long as a part is missing. */
  readonly onChange: (day: string) => void;
}

/** A day, its parts in the order and with the letters of the language on screen: 3/4 is not the same day everywhere. */
export function DateField({ label, description, error, value, onChange, "data-testid": testId }: DateFieldProps) {
  return (
    <KitDateField
      value={calendarDate(value)}
      onChange={(day) => onChange(day?.toString() ?? "")}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
      className="c-field"
    >
      <Field label={label} description={description} {...(error && { error })}>
        <DateInput className="c-input c-date" data-testid={testId}>
          {(segment) => <DateSegment segment={segment} className="c-date-part" />}
        </DateInput>
      </Field>
    </KitDateField>
  );
}

/** Null for what is no day of the years 1 to 9999, which is all that a field can show. */
function calendarDate(day: string): CalendarDate | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || Number(year) === 0) return null;
  return new CalendarDate(Number(year), Number(month), Number(date));
}
