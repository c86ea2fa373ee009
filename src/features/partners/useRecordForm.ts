import { useState } from "react";
import type { FieldValues } from "../../documents/partners/bookRecord.ts";
import type { Value } from "../../documents/partners/field.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";
import { takesValue } from "../../documents/partners/writeBook.ts";

/** What somebody has typed of a record that is not made yet. */
export function useRecordForm(
  kind: RecordKind,
  fields: readonly string[],
  given: FieldValues,
  emptyOf: (field: string) => Value,
) {
  const [typed, setTyped] = useState<FieldValues>(given);
  const [isChecked, setChecked] = useState(false);
  const valueIn = (field: string): Value => typed[field] ?? emptyOf(field);
  const isWrong = (field: string): boolean => !takesValue(`${kind}-new`, field, tidy(valueIn(field)));
  return {
    valueIn,
    set: (field: string, value: Value) => setTyped((now) => ({ ...now, [field]: value })),
    showsWrong: (field: string) => isChecked && isWrong(field),
    /** The fields to make it of; null while one of them cannot be taken. */
    check(): FieldValues | null {
      setChecked(true);
      if (fields.some(isWrong)) return null;
      return Object.fromEntries(Object.entries({ ...given, ...typed }).map(([field, value]) => [field, tidy(value)]));
    },
  };
}

export const tidy = (value: Value): Value => (typeof value === "string" ? value.trim() : value);
