import { selectLastHeads } from "./lastHeads.ts";
import { createSelector } from "@reduxjs/toolkit";
import type { PeerState } from "../../electron/bridge/netForUi.ts";
import type { DeviceId, SpaceId } from "../domain/ids.ts";
import { type MemberView, selectMemberViews } from "./selectors.ts";
import { selectFormer } from "./spaceSelectors.ts";
import type { RootState } from "./store.ts";

type Head = PeerState["heads"][number];

export interface Lack {
  /** Whose entries they are: a delegation, or "" while it has not told its name. */
  readonly delegation: string;
  readonly count: number;
}
/** What is known of how far a member has come. */
export interface MemberSync {
  readonly member: MemberView;
  /** Milliseconds since 1970; 0 when this machine never met it. */
  readonly lastMetAt: number;
  /** When it wrote the file by which this machine knows what it holds; 0 where they have met since. */
  readonly byFileAt: number;
  /** False until its machine has said what it holds. */
  readonly isKnown: boolean;
  readonly lacks: readonly Lack[];
  /** Entries it has and this machine lacks. */
  readonly aheadCount: number;
  /** Why what it says should not be relied on. */
  readonly doubt: PeerState["doubt"];
  /** As far as its machine has said what it holds. */
  readonly heads: readonly Head[];
  /** It holds what this machine holds: as far in every log, and by the same hash. */
  readonly isEqual: boolean;
  /** What went over the line since net came up; null when not met in this session. */
  readonly traffic: Pick<PeerState, "sentBytes" | "receivedBytes" | "queuedBytes"> | null;
}

const selectNetSpace = (state: RootState, space: SpaceId) =>
  state.connection.net?.spaces.find((entry) => entry.space === space);

const seqOf = (heads: readonly Head[], { device, lane }: Head): number =>
  heads.find((head) => head.device === device && head.lane === lane)?.seq ?? 0;

/** Of a machine that told two stories each holds the one that it was told, and nobody fetches the other. */
const selectForked = createSelector(
  [selectFormer],
  (former): ReadonlySet<DeviceId> => new Set(former.filter((one) => one.hasToldTwoStories).map(({ device }) => device)),
);

/** How many entries of each head in `held` go beyond `other`. */
const surplus = (held: readonly Head[], other: readonly Head[]) =>
  held.map((head) => ({ device: head.device, count: Math.max(0, head.seq - seqOf(other, head)) }));

export const selectMemberSync = createSelector(
  [selectMemberViews, selectNetSpace, selectForked, selectLastHeads],
  (members, net, forked, lastHeads) => {
    const isOneStory = ({ device }: Head): boolean => !forked.has(device);
    const delegationOf = (device: DeviceId): string => members.find((one) => one.device === device)?.delegation ?? "";
    const ownHeads = (net?.ownHeads ?? []).filter(isOneStory);
    return members
      .filter((member) => !member.isSelf)
      .map((member): MemberSync => {
        const peer = net?.peers.find(({ device }) => device === member.device);
        const before = lastHeads.find(({ device }) => device === member.device);
        // Until it has said anew what it holds, what it said at the last meeting stands.
        const told = peer && peer.heads.length > 0 ? peer.heads : (before?.heads ?? []);
        const heads = told.filter(isOneStory);
        const lacks = new Map<string, number>();
        for (const { device, count } of surplus(ownHeads, heads)) {
          if (count > 0) lacks.set(delegationOf(device), (lacks.get(delegationOf(device)) ?? 0) + count);
        }
        const aheadCount = surplus(heads, ownHeads).reduce((sum, { count }) => sum + count, 0);
        const lastMetAt = peer?.metAt || (before?.metAt ?? 0);
        const toldAt = peer?.lastSeenAt || (before?.lastSeenAt ?? 0);
        const isSame = ownHeads.every((own) => heads.some((head) => isSameHead(head, own)));
        return {
          member,
          heads: told,
          isEqual: heads.length > 0 && isSame && aheadCount === 0,
          traffic: peer ?? null,
          lastMetAt,
          byFileAt: toldAt > lastMetAt ? toldAt : 0,
          isKnown: heads.length > 0,
          lacks: [...lacks].map(([delegation, count]) => ({ delegation, count })),
          doubt: peer?.doubt ?? null,
          aheadCount,
        };
      });
  },
);

const isSameHead = (a: Head, b: Head): boolean =>
  a.device === b.device && a.lane === b.lane && a.seq === b.seq && a.hash === b.hash;

/** How far this machine holds each log; null until net has told. */
export const selectOwnHeads = (state: RootState, space: SpaceId): readonly Head[] | null =>
  selectNetSpace(state, space)?.ownHeads ?? null;

/** What members who told it hold and this machine lacks, each entry once; null while nobody has told anything. */
export const selectOwnLacks = createSelector(
  [selectMemberSync, selectNetSpace, selectForked],
  (rows, net, forked): number | null => {
    if (!rows.some(({ isKnown }) => isKnown)) return null;
    const furthest = new Map<string, Head>();
    for (const head of rows.flatMap(({ heads }) => heads)) {
      if (forked.has(head.device)) continue;
      const key = `${head.lane} ${head.device}`;
      if ((furthest.get(key)?.seq ?? 0) < head.seq) furthest.set(key, head);
    }
    return surplus([...furthest.values()], net?.ownHeads ?? []).reduce((sum, { count }) => sum + count, 0);
  },
);

/** Of those who are connected: whether all hold what this machine holds; null when nobody is, or one has not told yet. */
export const selectAreEqual = createSelector([selectMemberSync], (rows): boolean | null => {
  const here = rows.filter(({ member }) => member.isConnected);
  if (here.length === 0 || here.some(({ isKnown }) => !isKnown)) return null;
  return here.every(({ isEqual }) => isEqual);
});

/** Own entries that nobody else is known to hold. */
export const selectWaitingCount = createSelector([selectNetSpace, selectMemberViews], (net, members): number => {
  const self = members.find((member) => member.isSelf)?.device;
  const own = net?.ownHeads.filter((head) => head.device === self) ?? [];
  return own.reduce((sum, head) => {
    const furthest = Math.max(0, ...(net?.peers ?? []).map((peer) => seqOf(peer.heads, head)));
    return sum + Math.max(0, head.seq - furthest);
  }, 0);
});

/** Entries of all members that this machine holds; null until net has told, because "none" would be untrue. */
export const selectHeldCount = createSelector([selectNetSpace], (net): number | null =>
  net ? net.ownHeads.reduce((sum, head) => sum + head.seq, 0) : null,
);

/** Machines that are no members and asked to come in all the same; undefined for none. */
export const selectTurnedAway = (state: RootState, space: SpaceId) =>
  state.connection.net?.turnedAway.find((door) => door.space === space);

export interface ConnectionView {
  readonly state: "starting" | "offline" | "alone" | "connected";
  /** Other delegations that are connected. */
  readonly cities: number;
}

const selectNet = (state: RootState) => state.connection.net;

export const selectConnection = createSelector([selectNet, selectMemberViews], (net, members): ConnectionView => {
  const here = members.filter((member) => member.isConnected && !member.isSelf);
  const cities = new Set(here.map((member) => member.delegation || member.device)).size;
  if (net === null) return { state: "starting", cities };
  if (!net.online) return { state: "offline", cities: 0 };
  return { state: cities === 0 ? "alone" : "connected", cities };
});
