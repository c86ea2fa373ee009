import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { AdmissionWay } from "../domain/admissionWay.ts";
import type { DeviceId, DocId, Hash, MemberId, SpaceId } from "../domain/ids.ts";
import type { Role } from "../domain/role.ts";
import type { UnheededAct, UnheededReason } from "../domain/unheeded.ts";
import type { Issue } from "../ledger/checkpoint/checkpointBody.ts";
import type { ErasureRow } from "./erasureRow.ts";
import type { Joining, JoinRequest, VaultState } from "../workspace/workspace.ts";

export interface MemberRow {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly role: Role;
  /** What its owner calls this machine; "" for nothing. */
  readonly deviceName: string;
  /** The machine whose entry let it in. */
  readonly addedBy: DeviceId;
  readonly letIn: LetIn;
}
/** At whose word a machine became a member's. `seq` is in the control log of the machine that wrote it. */
export interface LetIn {
  readonly way: AdmissionWay;
  readonly words: readonly MemberId[];
  readonly seq: number;
}
/** A machine of somebody who lost everything, for which `vouchers` have spoken. */
export interface ReturningRow {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly vouchers: readonly MemberId[];
}
/** A decision of a member that has no effect on any machine. */
export interface UnheededRow {
  readonly device: DeviceId;
  /** In the control log of `device`. */
  readonly seq: number;
  readonly act: UnheededAct;
  readonly reason: UnheededReason;
}
/** Work of somebody who is out, set aside until chair or secretariat adopt it. */
export interface LateRow {
  readonly device: DeviceId;
  /** Null when nothing is known of the device. */
  readonly member: MemberId | null;
  readonly from: number;
  readonly to: number;
  readonly mayAdopt: boolean;
}
/** A machine that is out, and whose it was. */
export interface FormerRow {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly hasToldTwoStories: boolean;
}
/** A version of a draft that somebody has confirmed. */
export interface VersionRow {
  /** Hash of the entry that confirms it. */
  readonly id: Hash;
  readonly doc: DocId;
  /** What it was called. */
  readonly reference: string;
  readonly by: DeviceId;
  /** Of the confirming entry, in the control log of `by`. */
  readonly seq: number;
  readonly at: number;
  readonly content: Hash;
  /** Null for one that was confirmed without being issued as a revision. */
  readonly issued: (Issue & { readonly isSigned: boolean }) | null;
  /** Who has put their name to it too; `isSigned`: the signature that can be shown to others holds. */
  readonly countersigned: readonly {
    readonly by: DeviceId;
    readonly member: MemberId;
    readonly at: number;
    readonly isSigned: boolean;
  }[];
}
export interface SpaceMembers {
  readonly space: SpaceId;
  readonly self: DeviceId;
  readonly members: readonly MemberRow[];
  readonly late: readonly LateRow[];
  readonly former: readonly FormerRow[];
  /** The log of this machine has lost its end: it can be read, and nothing is written. */
  readonly isRolledBack: boolean;
  /** Public half of one's own recovery phrase, as this space knows it. */
  readonly recoveryKey: string | null;
  readonly returning: readonly ReturningRow[];
  readonly unheeded: readonly UnheededRow[];
  readonly erasures: readonly ErasureRow[];
  readonly versions: readonly VersionRow[];
  /** Number of the key that seals what is written now: 1 is the first. */
  readonly keyNumber: number;
}
interface SessionState {
  readonly vault: VaultState | null;
  /** True once the vault has told all spaces of this machine: before that an empty list means nothing. */
  readonly isLoaded: boolean;
  /** True once what was remembered of them is in `spaces`: enough to show, before the log has been read. */
  readonly isRecalled: boolean;
  readonly spaces: Readonly<Record<SpaceId, SpaceMembers>>;
  readonly requests: Readonly<Record<string, JoinRequest>>;
  readonly joining: Readonly<Record<SpaceId, Joining>>;
  /** Entries of a backup that is being made or read. */
  readonly backup: { readonly done: number; readonly total: number };
}
const initialState: SessionState = {
  vault: null,
  isLoaded: false,
  isRecalled: false,
  spaces: {},
  requests: {},
  joining: {},
  backup: { done: 0, total: 0 },
};

/** Who this user is on this machine, in which spaces, and who is knocking. */
export const session = createSlice({
  name: "session",
  initialState,
  reducers: {
    vaultChanged: (state, { payload }: PayloadAction<VaultState>) => ({ ...state, vault: payload }),
    spacesRecalled: (state) => ({ ...state, isRecalled: true }),
    spacesLoaded: (state) => ({ ...state, isLoaded: true }),
    membershipChanged: (state, { payload }: PayloadAction<SpaceMembers>) => ({
      ...state,
      spaces: { ...state.spaces, [payload.space]: payload },
    }),
    spaceGone: (state, { payload }: PayloadAction<SpaceId>) => {
      const { [payload]: _gone, ...spaces } = state.spaces;
      return { ...state, spaces };
    },
    joinRequested: (state, { payload }: PayloadAction<JoinRequest>) => ({
      ...state,
      requests: { ...state.requests, [payload.request]: payload },
    }),
    requestSettled: (state, { payload }: PayloadAction<string>) => {
      const { [payload]: _settled, ...requests } = state.requests;
      return { ...state, requests };
    },
    joiningChanged: (state, { payload }: PayloadAction<Joining>) => ({
      ...state,
      joining: { ...state.joining, [payload.space]: payload },
    }),
    backupWentOn: (state, { payload }: PayloadAction<SessionState["backup"]>) => ({ ...state, backup: payload }),
    joiningForgotten: (state, { payload }: PayloadAction<SpaceId>) => {
      const { [payload]: _forgotten, ...joining } = state.joining;
      return { ...state, joining };
    },
  },
});
