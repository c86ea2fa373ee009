import { createSelector } from "@reduxjs/toolkit";
import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { mayAddMembers } from "../domain/role.ts";
import { selectMemberViews, selectOwnRole } from "./selectors.ts";
import type { FormerRow, LateRow, UnheededRow } from "./session.ts";
import type { RootState } from "./store.ts";

/** There is a screen worth drawing: the lists as they are remembered, a question of the vault, or a first run. */
export function selectIsShowable({ session, registers, view }: RootState): boolean {
  const { vault, isRecalled } = session;
  if (!vault || vault.state === "starting") return false;
  if (vault.state !== "ready") return true;
  const spaces = Object.values(session.spaces);
  if (!isRecalled || !spaces.every(({ space }) => registers[space]?.isRecalled)) return false;
  return spaces.length === 0 || view.page.name !== "home";
}

export interface SpaceView {
  readonly space: SpaceId;
  /** "" until its register has arrived. */
  readonly name: string;
  readonly code: string;
}

const selectSessions = (state: RootState) => state.session.spaces;
const selectAllRegisters = (state: RootState) => state.registers;

export const selectSpaces = createSelector([selectSessions, selectAllRegisters], (sessions, registers) =>
  Object.values(sessions).map(({ space }): SpaceView => {
    const profile = registers[space]?.profile;
    return { space, name: profile?.name ?? "", code: profile?.code ?? "" };
  }),
);

/** The space of the page that is open, null before there is one. */
export function selectCurrentSpace({ view, session }: RootState): SpaceId | null {
  const space = view.page.name === "home" ? null : view.page.space;
  return space !== null && session.spaces[space] ? space : null;
}

export const selectSelf = createSelector(
  [selectMemberViews],
  (members) => members.find(({ isSelf }) => isSelf) ?? null,
);

/** Those who are connected now, without this machine. */
export const selectHere = createSelector([selectMemberViews], (members) =>
  members.filter((member) => member.isConnected && !member.isSelf),
);

export const selectMayInvite = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayAddMembers(role);
};

const NO_LATE: readonly LateRow[] = [];
/** Work that was written after its author was out. */
export const selectLate = (state: RootState, space: SpaceId): readonly LateRow[] =>
  state.session.spaces[space]?.late ?? NO_LATE;

const NO_FORMER: readonly FormerRow[] = [];
/** Machines that were members and are none any more. */
export const selectFormer = (state: RootState, space: SpaceId): readonly FormerRow[] =>
  state.session.spaces[space]?.former ?? NO_FORMER;

/** This machine is itself the one that told two stories: nobody takes anything of it any more, nor lets its key in again. */
export const selectHasToldTwoStories = ({ session }: Pick<RootState, "session">, space: SpaceId): boolean => {
  const here = session.spaces[space];
  return here?.former.some(({ device, hasToldTwoStories }) => hasToldTwoStories && device === here.self) === true;
};

const NONE_UNHEEDED: readonly UnheededRow[] = [];
/** What members decided without a right to it. */
export const selectUnheeded = (state: RootState, space: SpaceId): readonly UnheededRow[] =>
  state.session.spaces[space]?.unheeded ?? NONE_UNHEEDED;

const selectRequests = (state: RootState) => state.session.requests;
const selectSpaceId = (_state: RootState, space: SpaceId) => space;

/** Who waits to be let into a space by this user. */
export const selectWaitingRequests = createSelector([selectRequests, selectSpaceId], (requests, space) =>
  Object.values(requests).filter((request) => request.space === space && request.state === "waiting"),
);

/** Those this user has spoken for, and another member has not yet. */
export const selectVouchedRequests = createSelector([selectRequests, selectSpaceId], (requests, space) =>
  Object.values(requests).filter((request) => request.space === space && request.state === "vouched"),
);

/** The admission this user is waiting for, the latest first. */
export const selectJoining = createSelector(
  [(state: RootState) => state.session.joining],
  (joining) => Object.values(joining).at(-1) ?? null,
);

export const selectUnreadCount = createSelector(
  [(state: RootState) => state.notices.list],
  (list) => list.filter((notice) => !notice.isRead).length,
);

/** The city or delegation that this person has told the others in a space; "" before that. */
export const selectOwnDelegation = (state: RootState, space: SpaceId): string => {
  const here = state.session.spaces[space];
  const member = here?.members.find(({ device }) => device === here.self)?.member;
  return (member && state.registers[space]?.people[member]?.delegation) ?? "";
};

/** Whose a machine is or was; null for one that this machine has not heard of. */
export function selectMemberOfDevice({ session }: RootState, space: SpaceId, device: DeviceId): MemberId | null {
  const here = session.spaces[space];
  return [...(here?.members ?? []), ...(here?.former ?? [])].find((one) => one.device === device)?.member ?? null;
}
