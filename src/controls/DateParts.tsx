import { CalendarDate } from "@internationalized/date";
import { DateInput, DateSegment, DateField as KitDateField } from "react-aria-components";
import type { DateFieldProps } from "./DateField.tsx";
import { Field } from "./Field.tsx";
import "./DateField.css";

/** What a DateField shows; nothing else takes it from here. */
export function DateParts({ label, description, error, value, onChange, "data-testid": testId }: DateFieldProps) {
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
