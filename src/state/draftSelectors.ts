import { createSelector } from "@reduxjs/toolkit";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { type MemberView, selectMemberViews, selectRegisters } from "./selectors.ts";
import { sameRows } from "./sameRows.ts";
import type { RootState } from "./store.ts";

const selectPresence = (state: RootState, space: SpaceId) => state.presence[space];
const selectDoc = (_state: RootState, _space: SpaceId, doc: DocId) => doc;

export interface SeenCaret {
  readonly member: MemberView;
  readonly anchor: string;
  readonly head: string;
}

/** Members other than this user who have the draft open now. */
export const selectReaders = createSelector(
  [selectMemberViews, selectPresence, selectDoc],
  (members, presence, doc) => members.filter((member) => !member.isSelf && presence?.[member.device]?.doc === doc),
  // Their carets move with every key; who they are does not.
  { memoizeOptions: { resultEqualityCheck: sameRows } },
);

/** Where they are in its text. */
export const selectCarets = createSelector([selectReaders, selectPresence], (readers, presence) =>
  readers.flatMap((member): SeenCaret[] => {
    const caret = presence?.[member.device]?.caret;
    return caret ? [{ member, ...caret }] : [];
  }),
);

export const selectDraft = (state: RootState, space: SpaceId, doc: DocId) =>
  selectRegisters(state, space).documents[doc] ?? null;

/** Why nothing more is taken from this machine into the draft, if so. */
export const selectSavingProblem = (state: RootState, doc: DocId) => state.saving[doc]?.problem ?? null;
