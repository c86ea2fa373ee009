import { createSelector } from "@reduxjs/toolkit";
import type { AttachedFile } from "../documents/register/attachedFiles.ts";
import { registerId } from "../documents/register/registerId.ts";
import type { DocId, Hash, SpaceId } from "../domain/ids.ts";
import { mayWrite } from "../domain/role.ts";
import { clientIdOf } from "../ledger/clientId.ts";
import { type AssetStanding, standingKey } from "./attachments.ts";
import { type MemberView, selectIsRolledBack, selectMemberViews, selectOwnRole, selectRegisters } from "./selectors.ts";
import type { RootState } from "./store.ts";

/** A file of a draft as it is shown. */
export interface AttachedFileView extends AttachedFile {
  /** Null for whoever is no member any more. */
  readonly by: MemberView | null;
  /** Null until the vault has told. */
  readonly standing: AssetStanding | null;
}

const selectFiles = (state: RootState, space: SpaceId) => selectRegisters(state, space).files;
const selectStandings = (state: RootState, space: SpaceId) => state.attachments[space];
const selectSpace = (_state: RootState, space: SpaceId) => space;
const selectDoc = (_state: RootState, _space: SpaceId, doc: DocId) => doc;

const selectWriters = createSelector(
  [selectSpace, selectMemberViews],
  (space, members): ReadonlyMap<number, MemberView> => {
    const register = registerId(space, "documents");
    return new Map(members.map((member) => [clientIdOf(space, register, member.device), member]));
  },
);

/** The files of a draft, the oldest first. */
export const selectAttachedFiles = createSelector(
  [selectFiles, selectDoc, selectWriters, selectStandings],
  (files, doc, writers, standings): readonly AttachedFileView[] =>
    Object.values(files)
      .filter((file) => file.doc === doc && !file.isRemoved)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map((file) => ({
        ...file,
        by: writers.get(file.client) ?? null,
        standing: standings?.[standingKey(file)] ?? null,
      })),
);

/** Attaching and removing files: whoever may write the list of drafts. */
export const selectMayAttach = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayWrite(role, "register") && !selectIsRolledBack(state, space);
};

/** How much a file for a stick would carry: what records of the space name and is here whole. */
export const selectFilesHere = createSelector(
  [selectFiles, selectStandings],
  (files, standings): { readonly count: number; readonly sizeBytes: number } => {
    const named = new Map(Object.values(files).map((file) => [standingKey(file), file.sizeBytes]));
    const here = [...named].filter(([key]) => standings?.[key]?.state === "here");
    return { count: here.length, sizeBytes: here.reduce((sum, [, sizeBytes]) => sum + sizeBytes, 0) };
  },
);

/** What the files of a space are called, by their assets. */
export const selectFileNames = createSelector(
  [selectFiles],
  (files): ReadonlyMap<Hash, string> => new Map(Object.values(files).map(({ asset, name }) => [asset, name])),
);
