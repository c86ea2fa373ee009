import type { Sorting } from "../../controls/tableColumn.ts";
import type { TabFacts } from "./bookTabs.ts";
import { type ListFilter, NO_FILTER } from "./filterRecords.ts";

/** How a list is looked at. */
export interface ListChoice {
  readonly filter: ListFilter;
  readonly sorting: Sorting;
  readonly look: "list" | "board";
}

export const beginList = ({ columns }: TabFacts): ListChoice => ({
  filter: NO_FILTER,
  sorting: { column: columns[0]?.field ?? "", direction: "ascending" },
  look: "list",
});
