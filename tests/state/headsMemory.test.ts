import { configureStore } from "@reduxjs/toolkit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connection } from "../../src/state/connection.ts";
import { headsOf, rememberHeads } from "../../src/state/headsMemory.ts";
import { lastHeads, newestHeads, selectLastHeads } from "../../src/state/lastHeads.ts";
import { type SpaceMembers, session } from "../../src/state/session.ts";
import { asSealed } from "../../src/store/local/sealed.ts";
import { someDevice, someHash, someSpace } from "../support/ledgerIds.ts";
import { createSealedShelf } from "../support/sealedShelf.ts";

const space = someSpace();
const heads = (seq: number) => [{ device: someDevice("a"), lane: "content" as const, seq, hash: someHash(`${seq}`) }];
const peer = (name: string, lastSeenAt: number, seq: number) => ({
  device: someDevice(name),
  connected: true,
  lastSeenAt,
  metAt: lastSeenAt,
  heads: seq === 0 ? [] : heads(seq),
  doubt: null,
  sentBytes: 0,
  receivedBytes: 0,
  queuedBytes: 0,
});
const told = (...peers: ReturnType<typeof peer>[]) =>
  connection.actions.connectionChanged({
    online: true,
    signalling: true,
    spaces: [{ space, peers, ownHeads: [] }],
    turnedAway: [],
  });
const members: SpaceMembers = {
  space,
  self: someDevice("self"),
  members: [],
  late: [],
  former: [],
  isRolledBack: false,
  recoveryKey: null,
  returning: [],
  unheeded: [],
  erasures: [],
  versions: [],
  keyNumber: 1,
};

/** A window over what the one before has left on the shelf. */
function open(shelf = createSealedShelf()) {
  const reducer = { lastHeads: lastHeads.reducer, session: session.reducer, connection: connection.reducer };
  const store = configureStore({ reducer });
  rememberHeads(store, { local: shelf.store, workspace: { vault: shelf.vault } });
  const ready = { state: "ready", protection: "none", device: someDevice("self"), problem: null } as const;
  store.dispatch(session.actions.vaultChanged(ready));
  store.dispatch(session.actions.membershipChanged(members));
  return { shelf, store, known: () => selectLastHeads(store.getState(), space) };
}

describe("how far the others were when they were last heard of", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is known in the next window too, until something newer is heard", async () => {
    const before = open();
    await vi.advanceTimersByTimeAsync(0);
    before.store.dispatch(told(peer("b", 5, 7)));
    await vi.advanceTimersByTimeAsync(10_000);
    const after = open(before.shelf);
    after.store.dispatch(told(peer("c", 9, 2)));
    await vi.advanceTimersByTimeAsync(0);
    const kept = [
      { device: someDevice("b"), lastSeenAt: 5, metAt: 5, heads: heads(7) },
      { device: someDevice("c"), lastSeenAt: 9, metAt: 9, heads: heads(2) },
    ];
    expect(after.known()).toEqual(kept);
    after.store.dispatch(told(peer("b", 12, 8)));
    expect(after.known().find(({ device }) => device === someDevice("b"))).toMatchObject({ lastSeenAt: 12 });
  });

  test("and by a file that one of them wrote; when it was last met stays what it was", () => {
    const met = newestHeads([], [peer("b", 5, 7)]);
    expect(newestHeads(met, [{ ...peer("b", 9, 8), metAt: 0 }])).toEqual([
      { device: someDevice("b"), lastSeenAt: 9, metAt: 5, heads: heads(8) },
    ]);
  });

  test("is nothing when what was kept cannot be understood", async () => {
    const shelf = createSealedShelf();
    const junk = new TextEncoder().encode(`[{"device":"x"}]`);
    const sealed = await shelf.vault.sealLocal({ label: headsOf(space), plain: junk });
    if (sealed.ok) shelf.values.set(headsOf(space), asSealed(sealed.value));
    const window = open(shelf);
    await vi.advanceTimersByTimeAsync(0);
    expect(window.known()).toEqual([]);
  });

  test("is not forgotten for an older word, nor for a machine that has told nothing", () => {
    const before = [{ device: someDevice("b"), lastSeenAt: 5, metAt: 5, heads: heads(7) }];
    expect(newestHeads(before, [peer("b", 4, 3), peer("b", 9, 0)])).toBe(before);
  });
});
