import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { DocumentEntry } from "../documents/register/documentList.ts";
import type { Person } from "../documents/register/people.ts";
import type { SpaceProfile } from "../documents/register/spaceProfile.ts";
import type { DocId, MemberId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";

export interface SpaceRegisters {
  readonly profile: SpaceProfile | null;
  readonly documents: Readonly<Record<DocId, DocumentEntry>>;
  readonly people: Readonly<Record<MemberId, Person>>;
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
    registersLoaded: (state, { payload }: PayloadAction<SpaceId>) =>
      change(state, payload, { isLoaded: true, problem: null }),
    registersFailed: (state, { payload }: PayloadAction<{ space: SpaceId; problem: Problem }>) =>
      change(state, payload.space, { problem: payload.problem }),
    profileChanged: (state, { payload }: PayloadAction<{ space: SpaceId; profile: SpaceProfile | null }>) =>
      change(state, payload.space, { profile: payload.profile }),
    documentsChanged: (state, { payload }: PayloadAction<{ space: SpaceId; entries: readonly DocumentEntry[] }>) =>
      change(state, payload.space, {
        documents: upsert(state[payload.space]?.documents ?? {}, payload.entries, (entry) => entry.id),
      }),
    peopleChanged: (state, { payload }: PayloadAction<{ space: SpaceId; people: readonly Person[] }>) =>
      change(state, payload.space, {
        people: upsert(state[payload.space]?.people ?? {}, payload.people, (person) => person.member),
      }),
  },
});

function upsert<K extends string, T>(rows: Readonly<Record<K, T>>, changed: readonly T[], keyOf: (row: T) => K) {
  const next: Record<K, T> = { ...rows };
  for (const row of changed) next[keyOf(row)] = row;
  return next;
}
