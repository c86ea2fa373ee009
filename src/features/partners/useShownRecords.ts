import { useDeferredValue, useMemo } from "react";
import { useIntl } from "react-intl";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { filterRecords } from "./filterRecords.ts";
import type { ListChoice } from "./listChoice.ts";
import { sortRecords } from "./sortRecords.ts";
import { useRecordWords } from "./useRecordWords.ts";

/** The records of a list as they are shown. Sorted before they are narrowed: sorting is slow and the query changes with every key. */
export function useShownRecords(records: readonly BookRecord[] | null, { filter, sorting }: ListChoice) {
  const intl = useIntl();
  const words = useRecordWords();
  const sorted = useMemo(
    () => records && sortRecords(records, sorting, intl.locale, words.of),
    [records, sorting, intl, words],
  );
  const asked = useDeferredValue(filter);
  return useMemo(() => sorted && filterRecords(sorted, asked), [sorted, asked]);
}
