import { createSelector } from "@reduxjs/toolkit";
import { type Family, familyOf } from "../documents/languages/family.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { selectRegisters } from "./selectors.ts";
import type { RootState } from "./store.ts";

/** A draft with its translations; null while it is not listed. */
export const selectFamily = createSelector(
  [selectRegisters, (_state: RootState, _space: SpaceId, doc: DocId) => doc],
  ({ documents }, doc) => familyOf(documents, doc),
  // Other drafts are renamed and written without a change to this family.
  { memoizeOptions: { resultEqualityCheck: isSameFamily } },
);

function isSameFamily(a: Family | null, b: Family | null): boolean {
  if (!a || !b) return a === b;
  const isSame = a.original === b.original && a.members.length === b.members.length;
  return isSame && a.members.every((entry, i) => entry === b.members[i]);
}
