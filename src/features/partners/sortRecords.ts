import type { Sorting } from "../../controls/tableColumn.ts";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";

/** By what the column says in the language of the interface; what says nothing comes last either way. */
export function sortRecords(
  records: readonly BookRecord[],
  { column, direction }: Sorting,
  locale: string,
  wordsOf: (record: BookRecord, field: string) => string,
): readonly BookRecord[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const turn = direction === "ascending" ? 1 : -1;
  return records
    .map((record) => ({ record, words: wordsOf(record, column) }))
    .sort((a, b) => {
      if (a.words === "" || b.words === "") return Number(a.words === "") - Number(b.words === "");
      return turn * compare(a.words, b.words) || (a.record.id < b.record.id ? -1 : 1);
    })
    .map(({ record }) => record);
}
