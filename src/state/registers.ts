import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { shallowEqual } from "react-redux";
import type { AttachedFile } from "../documents/register/attachedFiles.ts";
import type { DocumentEntry } from "../documents/register/documentList.ts";
import type { Person } from "../documents/register/people.ts";
import type { SpaceProfile } from "../documents/register/spaceProfile.ts";
import type { DocId, MemberId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { Lists } from "./listMemory.ts";

export interface SpaceRegisters {
  readonly profile: SpaceProfile | null;
  readonly documents: Readonly<Record<DocId, DocumentEntry>>;
  readonly people: Readonly<Record<MemberId, Person>>;
  /** Files that are attached to drafts, by the id of their record; removed ones too. */
  readonly files: Readonly<Record<string, AttachedFile>>;
  /** What was remembered of them is in, or nothing was: the log may know better. */
  readonly isRecalled: boolean;
  /** Which registers this machine has read to their end. */
  readonly isLoaded: boolean;
  /** Why one of them could not be read: what is here is then not all, and must not be taken for it. */
  readonly problem: Problem | null;
}
type RegistersState = Readonly<Record<SpaceId, SpaceRegisters>>;

export const NO_REGISTERS: SpaceRegisters = {
  profile: null,
  documents: {},
  people: {},
  files: {},
  isRecalled: false,
  isLoaded: false,
  problem: null,
};

const change = (state: RegistersState, space: SpaceId, part: Partial<SpaceRegisters>): RegistersState => ({
  ...state,
  [space]: { ...(state[space] ?? NO_REGISTERS), ...part },
});

const initialState: RegistersState = {};

/** Projections of the register documents. Only rows that changed get a new identity. */
export const registers = createSlice({
  name: "registers",
  initialState,
  reducers: {
    registersRecalled: (state, { payload }: PayloadAction<{ space: SpaceId; lists: Lists | null }>) => {
      const { space, lists } = payload;
      // What has come from the log meanwhile is newer.
      if (state[space] || !lists) return change(state, space, { isRecalled: true });
      const documents = changed<DocId, DocumentEntry>({}, lists.documents, (entry) => entry.id, true);
      const people = changed<MemberId, Person>({}, lists.people, (person) => person.member, true);
      return change(state, space, { profile: lists.profile, documents, people, isRecalled: true });
    },
    registersLoaded: (state, { payload }: PayloadAction<SpaceId>) =>
      change(state, payload, { isLoaded: true, problem: null }),
    registersFailed: (state, { payload }: PayloadAction<{ space: SpaceId; problem: Problem }>) =>
      change(state, payload.space, { problem: payload.problem }),
    profileChanged: (state, { payload }: PayloadAction<{ space: SpaceId; profile: SpaceProfile | null }>) =>
      change(state, payload.space, { profile: payload.profile }),
    documentsChanged: (
      state,
      { payload }: PayloadAction<{ space: SpaceId; entries: readonly DocumentEntry[] } & Extent>,
    ) =>
      change(state, payload.space, {
        documents: changed(
          state[payload.space]?.documents ?? {},
          payload.entries,
          (entry) => entry.id,
          payload.isWhole,
        ),
      }),
    filesChanged: (state, { payload }: PayloadAction<{ space: SpaceId; files: readonly AttachedFile[] } & Extent>) =>
      change(state, payload.space, {
        files: changed(state[payload.space]?.files ?? {}, payload.files, (file) => file.id, payload.isWhole),
      }),
    peopleChanged: (state, { payload }: PayloadAction<{ space: SpaceId; people: readonly Person[] } & Extent>) =>
      change(state, payload.space, {
        people: changed(state[payload.space]?.people ?? {}, payload.people, (person) => person.member, payload.isWhole),
      }),
  },
});

/** `isWhole`: there are no other rows than these. */
interface Extent {
  readonly isWhole: boolean;
}

/** The rows with the changed ones; a row that says what it said before stays the very same. */
function changed<K extends string, T extends object>(
  rows: Readonly<Record<K, T>>,
  changes: readonly T[],
  keyOf: (row: T) => K,
  isWhole: boolean,
): Record<K, T> {
  const next: Partial<Record<K, T>> = isWhole ? {} : { ...rows };
  for (const row of changes) {
    const before: T | undefined = rows[keyOf(row)];
    next[keyOf(row)] = before && shallowEqual(before, row) ? before : row;
  }
  // No row of it is undefined.
  return next as Record<K, T>;
}
