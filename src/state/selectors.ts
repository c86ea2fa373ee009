import { createSelector } from "@reduxjs/toolkit";
import { discussionId } from "../documents/discussion/discussionId.ts";
import type { DocumentEntry } from "../documents/register/documentList.ts";
import { delegationCode } from "../domain/delegationCode.ts";
import type { DeviceId, DocId, MemberId, SpaceId } from "../domain/ids.ts";
import { mayModerate, mayWrite, type Role } from "../domain/role.ts";
import type { SavingState } from "../workspace/replica.ts";
import { NO_REGISTERS } from "./registers.ts";
import { sameRows } from "./sameRows.ts";
import type { RootState } from "./store.ts";

/** Somebody in a space as the screens show them: the ledger's role with the register's names. */
export interface MemberView {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly name: string;
  readonly delegation: string;
  /** Letters of the delegation; "?" until it has told its name. */
  readonly code: string;
  readonly role: Role;
  readonly isSelf: boolean;
  readonly isConnected: boolean;
  /** Place of the delegation in the order of admission: decides its colour and pattern, equal on every machine. */
  readonly index: number;
}

export const selectRegisters = (state: RootState, space: SpaceId) => state.registers[space] ?? NO_REGISTERS;

const selectMembers = (state: RootState, space: SpaceId) => state.session.spaces[space];
const selectPeers = (state: RootState, space: SpaceId) =>
  state.connection.net?.spaces.find((entry) => entry.space === space)?.peers;

export const selectMemberViews = createSelector(
  [selectMembers, selectRegisters, selectPeers],
  (here, { people }, peers): readonly MemberView[] => {
    const rows = here?.members ?? [];
    const delegations = rows.map(({ member }) => people[member]?.delegation ?? "");
    return rows.map(({ device, member, role }, at) => {
      const delegation = delegations[at] ?? "";
      // All machines of a person look the same.
      const place = rows.findIndex((row) => row.member === member);
      return {
        device,
        member,
        role,
        delegation,
        index: delegation === "" ? place : delegations.indexOf(delegation),
        name: people[member]?.name ?? "",
        code: delegationCode(delegation) || "?",
        isSelf: device === here?.self,
        isConnected: peers?.some((peer) => peer.device === device && peer.connected) ?? false,
      };
    });
  },
  // Net tells what its peers hold several times a second; who they are changes hardly ever.
  { memoizeOptions: { resultEqualityCheck: sameRows } },
);

export const selectOwnRole = (state: RootState, space: SpaceId): Role | null => {
  const here = state.session.spaces[space];
  return here?.members.find((member) => member.device === here.self)?.role ?? null;
};

export const selectIsRolledBack = (state: RootState, space: SpaceId): boolean =>
  state.session.spaces[space]?.isRolledBack === true;

export const selectMayDraft = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayWrite(role, "body") && !selectIsRolledBack(state, space);
};

/** Writing in the partner book. */
export const selectMayKeepBook = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayWrite(role, "book") && !selectIsRolledBack(state, space);
};

/** Tabling amendments and comments: also for who may not change the text. */
export const selectMayDiscuss = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayWrite(role, "discussion") && !selectIsRolledBack(state, space);
};

/** Ruling on what was tabled. */
export const selectMayRule = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayModerate(role) && !selectIsRolledBack(state, space);
};

/** The drafts on the list, without the archived ones. Sorting is the screen's, by the language of the interface. */
export const selectDrafts = createSelector([selectRegisters], ({ documents }): readonly DocumentEntry[] =>
  Object.values<DocumentEntry>(documents).filter((entry) => !entry.isArchived),
);

export const selectArchivedDrafts = createSelector([selectRegisters], ({ documents }): readonly DocumentEntry[] =>
  Object.values<DocumentEntry>(documents).filter((entry) => entry.isArchived),
);

/** What a draft's own status line says. */
export interface DraftSaving {
  readonly state: "keeping" | "kept" | "failed";
  /** Who is known to hold everything that was written here. */
  readonly holders: readonly MemberView[];
  readonly connectedCount: number;
  /** The last envelope of it that was sealed here; 0 when there is none yet. */
  readonly lastSeq: number;
}

const selectDiscussionOf = createSelector(
  [(_state: RootState, space: SpaceId) => space, (_state: RootState, _space: SpaceId, doc: DocId) => doc],
  discussionId,
);

/** Of a draft and of what is said of it: to whoever looks whether it is kept, the two are one. */
const selectSaving = createSelector(
  [
    (state: RootState, _space: SpaceId, doc: DocId) => state.saving[doc],
    (state: RootState, space: SpaceId, doc: DocId) => state.saving[selectDiscussionOf(state, space, doc)],
  ],
  (text, said): SavingState | undefined =>
    text && said
      ? {
          hasPending: text.hasPending || said.hasPending,
          // Both are in the one log of this machine.
          lastSeq: Math.max(text.lastSeq, said.lastSeq),
          problem: text.problem ?? said.problem,
        }
      : (text ?? said),
);
const selectLogProblem = (state: RootState) => state.connection.log;

/** Why nothing more is taken from this machine into what is said of a draft, if so. */
export const selectSayingProblem = (state: RootState, space: SpaceId, doc: DocId) =>
  state.saving[selectDiscussionOf(state, space, doc)]?.problem ?? null;

export const selectDraftSaving = createSelector(
  [selectSaving, selectLogProblem, selectMembers, selectPeers, selectMemberViews],
  (saving, log, here, peers, members): DraftSaving => {
    const hasPending = saving?.hasPending ?? false;
    const hasAll = (heads: readonly { device: DeviceId; lane: string; seq: number }[]): boolean =>
      heads.some((head) => head.device === here?.self && head.lane === "content" && head.seq >= (saving?.lastSeq ?? 0));
    const isHolder = (device: DeviceId): boolean =>
      peers?.some((peer) => peer.device === device && hasAll(peer.heads)) ?? false;
    return {
      state: saving?.problem || (hasPending && log) ? "failed" : hasPending ? "keeping" : "kept",
      // Nothing written here yet: nobody needs to hold it.
      holders:
        saving && saving.lastSeq > 0 ? members.filter((member) => !member.isSelf && isHolder(member.device)) : [],
      connectedCount: members.filter((member) => member.isConnected).length,
      lastSeq: saving?.lastSeq ?? 0,
    };
  },
);
