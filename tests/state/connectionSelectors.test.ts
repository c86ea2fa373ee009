import { describe, expect, test } from "vitest";
import { discussionId } from "../../src/documents/discussion/discussionId.ts";
import { isDeviceId, isDocId, isHash, isMemberId, isSpaceId, type SpaceId } from "../../src/domain/ids.ts";
import { bundle } from "../../src/state/bundle.ts";
import { connection } from "../../src/state/connection.ts";
import {
  selectAreEqual,
  selectConnection,
  selectHeldCount,
  selectMemberSync,
  selectOwnLacks,
  selectWaitingCount,
} from "../../src/state/connectionSelectors.ts";
import { knownMachines } from "../../src/state/knownMachines.ts";
import { notices } from "../../src/state/notices.ts";
import { openDraft } from "../../src/state/openDraft.ts";
import { presence } from "../../src/state/presence.ts";
import { registers } from "../../src/state/registers.ts";
import { saving } from "../../src/state/saving.ts";
import { spelling } from "../../src/state/spelling.ts";
import { syncPart } from "../../src/state/syncPart.ts";
import { selectDraftSaving, selectMayDiscuss, selectMayRule, selectMemberViews } from "../../src/state/selectors.ts";
import { session } from "../../src/state/session.ts";
import type { RootState } from "../../src/state/store.ts";
import { view } from "../../src/state/view.ts";

function checked<T extends string>(value: string, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new Error(value);
  return value;
}
const space = checked("5a".repeat(32), isSpaceId);
const device = (n: number) => checked(`d${String(n)}`.repeat(32), isDeviceId);
const member = (n: number) => checked(`a${String(n)}`.repeat(16), isMemberId);
const hash = checked("00".repeat(32), isHash);
const head = (n: number, seq: number, lane: "content" | "control" = "content") => ({
  device: device(n),
  lane,
  seq,
  hash,
});

const people = ["Wrocław", "Lublin", "Lublin"].map((delegation, n) => ({
  member: member(n),
  name: "Office",
  delegation,
}));
const START = { type: "start" };

function stateWith(
  net: Parameters<typeof connection.actions.connectionChanged>[0] | null,
  former: RootState["session"]["spaces"][SpaceId]["former"] = [],
): RootState {
  const members = [0, 1, 2].map((n) => ({
    device: device(n),
    member: member(n),
    role: "editor" as const,
    deviceName: "",
    addedBy: device(0),
    letIn: { way: "invited" as const, words: [], seq: 2 },
  }));
  const bare = {
    session: session.reducer(
      undefined,
      session.actions.membershipChanged({
        space,
        self: device(0),
        members,
        late: [],
        former: [...former],
        isRolledBack: false,
        recoveryKey: null,
        erasures: [],
        versions: [],
        unheeded: [],
        returning: [],
        keyNumber: 1,
      }),
    ),
    registers: registers.reducer(undefined, registers.actions.peopleChanged({ space, people, isWhole: true })),
    connection: connection.reducer(undefined, net ? connection.actions.connectionChanged(net) : START),
    presence: presence.reducer(undefined, START),
    saving: saving.reducer(undefined, START),
    knownMachines: knownMachines.reducer(undefined, START),
    notices: notices.reducer(undefined, START),
    openDraft: openDraft.reducer(undefined, START),
    sitting: {
      place: null,
      isFollowing: false,
      opened: null,
      speakingSeconds: 180,
      ownSpeakingSeconds: 0,
      projected: null,
    },
    spelling: spelling.reducer(undefined, START),
    syncPart: syncPart.reducer(undefined, START),
    verification: {},
    versions: {},
    privateSpaces: [],
    attachments: {},
    lastHeads: {},
    bundle: bundle.reducer(undefined, START),
    bookHistory: { done: [], undone: [] },
    pins: {},
    view: view.reducer(undefined, START),
  };
  return bare;
}
const ownHeads = [head(0, 12), head(1, 5), head(0, 2, "control")];
const peer = (n: number, connected: boolean, heads: readonly ReturnType<typeof head>[]) => ({
  device: device(n),
  connected,
  lastSeenAt: 1,
  metAt: 1,
  doubt: null,
  heads: [...heads],
  sentBytes: 20,
  receivedBytes: 10,
  queuedBytes: 0,
});
const net = (peers: ReturnType<typeof peer>[], online = true) => ({
  online,
  signalling: true,
  spaces: [{ space, ownHeads, peers }],
  turnedAway: [],
});

describe("what each member holds", () => {
  test("nothing is said of a machine that has said nothing", () => {
    const [lublin] = selectMemberSync(stateWith(net([peer(1, true, [])])), space);
    expect(lublin).toMatchObject({ isKnown: false });
  });

  test("lacks are counted by whose entries they are, and what it has more is told too", () => {
    const rows = selectMemberSync(
      stateWith(net([peer(1, true, [head(0, 9), head(1, 8), head(0, 2, "control")])])),
      space,
    );
    expect(rows[0]).toMatchObject({ isKnown: true, lacks: [{ delegation: "Wrocław", count: 3 }], aheadCount: 3 });
  });

  test("a machine that told two stories is left out: whoever holds the one lacks nothing of the other", () => {
    const forked = { device: device(7), member: member(2), hasToldTwoStories: true };
    const [mine, theirs] = [head(7, 21), head(7, 4)];
    const state = {
      ...net([peer(1, true, [...ownHeads, theirs])]),
      spaces: [{ space, ownHeads: [...ownHeads, mine], peers: [peer(1, true, [...ownHeads, theirs])] }],
    };
    expect(selectMemberSync(stateWith(state, [forked]), space)[0]).toMatchObject({ lacks: [], aheadCount: 0 });
    const removed = { ...forked, hasToldTwoStories: false };
    expect(selectMemberSync(stateWith(state, [removed]), space)[0]?.lacks).toMatchObject([{ count: 17 }]);
  });

  test("everything is everything, in both lanes", () => {
    const [all] = selectMemberSync(stateWith(net([peer(1, true, ownHeads)])), space);
    expect(all).toMatchObject({ lacks: [], aheadCount: 0 });
    const [behind] = selectMemberSync(stateWith(net([peer(1, true, ownHeads.slice(0, 2))])), space);
    expect(behind?.lacks).toEqual([{ delegation: "Wrocław", count: 2 }]);
    expect([all?.isEqual, behind?.isEqual]).toEqual([true, false]);
  });

  test("as many entries are not the same entries: equal is who names the same hashes", () => {
    const other = { ...head(0, 12), hash: checked("11".repeat(32), isHash) };
    const [row] = selectMemberSync(stateWith(net([peer(1, true, [other, ...ownHeads.slice(1)])])), space);
    expect(row).toMatchObject({ lacks: [], aheadCount: 0, isEqual: false });
  });

  test("what this machine lacks is what anyone has told of, each entry once, and nothing is said while nobody has told", () => {
    const near = peer(1, true, [head(0, 12), head(1, 9), head(0, 2, "control")]);
    const far = peer(2, false, [head(1, 8), head(2, 1)]);
    expect(selectOwnLacks(stateWith(net([near, far])), space)).toBe(5);
    expect(selectOwnLacks(stateWith(net([peer(1, true, ownHeads)])), space)).toBe(0);
    expect(selectOwnLacks(stateWith(net([peer(1, true, [])])), space)).toBeNull();
  });

  test("what a machine said at a meeting before this start stands until it says something new", () => {
    const before = { device: device(1), lastSeenAt: 77, metAt: 77, heads: ownHeads.slice(1) };
    const state = (...peers: ReturnType<typeof peer>[]) => ({
      ...stateWith(net(peers)),
      lastHeads: { [space]: [before] },
    });
    expect(selectMemberSync(state(), space)[0]).toMatchObject({ lastMetAt: 77, isKnown: true, lacks: [{ count: 12 }] });
    const silent = { ...peer(1, true, []), lastSeenAt: 90, metAt: 90 };
    expect(selectMemberSync(state(silent), space)[0]).toMatchObject({ lastMetAt: 90, lacks: [{ count: 12 }] });
    expect(selectMemberSync(state(peer(1, true, ownHeads)), space)[0]).toMatchObject({ lastMetAt: 1, lacks: [] });
  });

  test("who reads a file has not met its writer: it says of when the file is, until they meet", () => {
    const byFile = { ...peer(1, false, ownHeads), lastSeenAt: 90, metAt: 0 };
    const row = (...peers: ReturnType<typeof peer>[]) => selectMemberSync(stateWith(net(peers)), space)[0];
    expect(row(byFile)).toMatchObject({ lastMetAt: 0, byFileAt: 90, isKnown: true });
    expect(row({ ...byFile, metAt: 40 })).toMatchObject({ lastMetAt: 40, byFileAt: 90 });
    expect(row({ ...byFile, lastSeenAt: 95, metAt: 95 })).toMatchObject({ lastMetAt: 95, byFileAt: 0 });
    const kept = { device: device(1), lastSeenAt: 90, metAt: 0, heads: ownHeads };
    const recalled = { ...stateWith(net([])), lastHeads: { [space]: [kept] } };
    expect(selectMemberSync(recalled, space)[0]).toMatchObject({ lastMetAt: 0, byFileAt: 90 });
  });

  test("those who are connected are equal only when every one of them has told, and holds the same", () => {
    const behind = peer(2, true, ownHeads.slice(1));
    const areEqual = (...peers: ReturnType<typeof peer>[]) => selectAreEqual(stateWith(net(peers)), space);
    expect(areEqual(peer(1, true, ownHeads), peer(2, true, ownHeads))).toBe(true);
    expect(areEqual(peer(1, true, ownHeads), behind)).toBe(false);
    expect(areEqual(peer(1, true, ownHeads), peer(2, true, []))).toBeNull();
    expect(areEqual(peer(1, true, ownHeads), { ...behind, connected: false })).toBe(true);
    expect(areEqual()).toBeNull();
  });
});

test("what waits is what no other machine is known to hold", () => {
  const far = peer(1, true, [head(0, 9), head(0, 2, "control")]);
  const near = peer(2, false, [head(0, 11), head(0, 1, "control")]);
  expect(selectWaitingCount(stateWith(net([far, near])), space)).toBe(1);
  expect(selectWaitingCount(stateWith(net([])), space)).toBe(14);
});

test("what this machine holds is everybody's, in both lanes, and not told before it is known", () => {
  expect(selectHeldCount(stateWith(net([])), space)).toBe(19);
  expect(selectHeldCount(stateWith(null), space)).toBeNull();
});

describe("the connection in words", () => {
  test("counts cities, not machines", () => {
    const state = stateWith(net([peer(1, true, []), peer(2, true, [])]));
    expect(selectConnection(state, space)).toEqual({ state: "connected", cities: 1 });
  });
  test("knows offline, alone and not yet", () => {
    expect(selectConnection(stateWith(net([peer(1, true, [])], false)), space).state).toBe("offline");
    expect(selectConnection(stateWith(net([peer(1, false, [])])), space).state).toBe("alone");
    expect(selectConnection(stateWith(null), space).state).toBe("starting");
  });
});

test("two members of one delegation share its colour", () => {
  expect(selectMemberViews(stateWith(null), space).map(({ index, code }) => [index, code])).toEqual([
    [0, "WRO"],
    [1, "LUB"],
    [1, "LUB"],
  ]);
});

describe("whether a draft is kept", () => {
  const draft = checked(`01${"d".repeat(30)}`, isDocId);
  const kept = (lastSeq: number, hasPending = false) => ({ hasPending, lastSeq, problem: null });
  const savingOf = (text: ReturnType<typeof kept>, said?: ReturnType<typeof kept>) =>
    selectDraftSaving(
      {
        ...stateWith(net([peer(1, true, [head(0, 7)])])),
        saving: { [draft]: text, ...(said && { [discussionId(space, draft)]: said }) },
      },
      space,
      draft,
    );

  test("is told of the text and of what is said of it together", () => {
    expect(savingOf(kept(7))).toMatchObject({ state: "kept", holders: [{ device: device(1) }] });
    expect(savingOf(kept(7), kept(6))).toMatchObject({ state: "kept", holders: [{ device: device(1) }] });
    expect(savingOf(kept(7), kept(9))).toMatchObject({ state: "kept", holders: [], lastSeq: 9 });
    expect(savingOf(kept(7), kept(6, true))).toMatchObject({ state: "keeping" });
  });
});

test("an editor may speak of a draft, and ruling is for chair and secretariat", () => {
  const state = stateWith(null);
  expect([selectMayDiscuss(state, space), selectMayRule(state, space)]).toEqual([true, false]);
  const here = state.session.spaces[space];
  if (!here) throw new Error("space");
  const withRole = (role: "delegate" | "observer" | "secretariat", isRolledBack = false) => ({
    ...state,
    session: {
      ...state.session,
      spaces: { [space]: { ...here, isRolledBack, members: here.members.map((one) => ({ ...one, role })) } },
    },
  });
  const rights = (one: ReturnType<typeof withRole>) => [selectMayDiscuss(one, space), selectMayRule(one, space)];
  expect(rights(withRole("delegate"))).toEqual([true, false]);
  expect(rights(withRole("observer"))).toEqual([false, false]);
  expect(rights(withRole("secretariat"))).toEqual([true, true]);
  expect(rights(withRole("secretariat", true))).toEqual([false, false]);
});
