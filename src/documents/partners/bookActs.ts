import { isList, REMOVED } from "./bookEntries.ts";
import { type BookRecord, isSameValue } from "./bookRecord.ts";
import type { Value } from "./field.ts";
import type { FieldChange } from "./writeBook.ts";

/** What somebody wishes a field to say. */
export type FieldWish = Omit<FieldChange, "before">;

export const fieldValue = (record: BookRecord, field: string): Value | undefined =>
  field === REMOVED ? record.isRemoved : record.fields[field];

/** The wishes as changes of what stands now, without those that change nothing. */
export function changesOf(
  wishes: readonly FieldWish[],
  get: (id: string) => BookRecord | null,
): readonly FieldChange[] {
  return wishes.flatMap((wish) => {
    const record = get(wish.record);
    // Beside a shared record the first field is written before there is anything.
    const before = record ? fieldValue(record, wish.field) : emptyLike(wish.after);
    return record?.isErased || before === undefined || isSameValue(before, wish.after) ? [] : [{ ...wish, before }];
  });
}

/**
 * What takes changes back. A field that says something else by now was written by somebody since, and stays; of a set each element
 * counts on its own.
 */
export function reversed(
  changes: readonly FieldChange[],
  get: (id: string) => BookRecord | null,
): readonly FieldChange[] {
  return [...changes].reverse().flatMap((change): readonly FieldChange[] => {
    const { record: id, field, before, after } = change;
    const record = get(id);
    const now = record && fieldValue(record, field);
    if (now === null || now === undefined || record?.isErased) return [];
    if (isList(before) && isList(after) && isList(now)) {
      const added = after.filter((one) => !before.includes(one));
      const taken = before.filter((one) => !after.includes(one));
      const back = [...now.filter((one) => !added.includes(one)), ...taken.filter((one) => !now.includes(one))];
      return isSameValue(back, now) ? [] : [{ record: id, field, before: now, after: back }];
    }
    return isSameValue(now, after) ? [{ record: id, field, before: now, after: before }] : [];
  });
}

const emptyLike = (value: Value): Value =>
  isList(value) ? [] : typeof value === "string" ? "" : typeof value === "number" ? 0 : false;
