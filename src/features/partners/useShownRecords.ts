import { useDeferredValue, useMemo } from "react";
import { useIntl } from "react-intl";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { filterRecords } from "./filterRecords.ts";
import { factsOfField } from "./factsOfField.ts";
import type { ListChoice } from "./listChoice.ts";
import { sortRecords } from "./sortRecords.ts";
import { useRecordWords } from "./useRecordWords.ts";

const LINKED: ReadonlySet<string> = new Set(["link", "links", "members"]);

/** The records of a list as they are shown. Sorted before they are narrowed: sorting is slow and the query changes with every key. */
export function useShownRecords(records: readonly BookRecord[] | null, { filter, sorting }: ListChoice) {
  const intl = useIntl();
  const words = useRecordWords();
  // What a link is called may change with any book, all else only with the record itself.
  const isLinked = records?.[0] ? LINKED.has(factsOfField(records[0].kind, sorting.column).control) : false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words count where the column has links
  const sorted = useMemo(
    () => records && sortRecords(records, sorting, intl.locale, words.of),
    [records, sorting, intl, isLinked ? words : null],
  );
  const asked = useDeferredValue(filter);
  return useMemo(() => sorted && filterRecords(sorted, asked), [sorted, asked]);
}
