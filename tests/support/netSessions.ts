import { setImmediate as nextTurn } from "node:timers/promises";
import type { Room } from "../../electron/bridge/vaultForNet.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { nextRows } from "./fakeLedger.ts";
import { createFakeNet, createMemoryRooms, type FakeNet } from "./fakeNet.ts";
import { rowsOnDisk } from "./memoryLogStore.ts";
import { spaceNamed } from "./storedEnvelopes.ts";
import { createTurnedClock } from "./turnedClock.ts";

/** Net sessions of several machines in one space, on a clock that is turned by hand. */
export const SPACE = spaceNamed("session");
export const room = (purpose: Room["purpose"] = "member"): Room => ({
  room: "ab".repeat(32),
  token: "cd".repeat(32),
  purpose,
  space: SPACE,
  rendezvous: ["ws://127.0.0.1:1"],
});

export function setUp(
  names: readonly string[],
  options: { members?: readonly string[]; purpose?: Room["purpose"] } = {},
) {
  const clock = createTurnedClock();
  const openRoom = createMemoryRooms();
  const rooms = [room(options.purpose)];
  const members = options.members ?? names;
  const nets = names.map((name) => createFakeNet({ name, space: SPACE, rooms, openRoom, clock, members }));
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 40; i++) await nextTurn();
    clock.pass(400);
    for (let i = 0; i < 40; i++) await nextTurn();
  };
  return { nets, clock, settle, openRoom };
}

export function rowsAfter(net: FakeNet, count: number, lane: StoredEnvelope["lane"] = "content"): StoredEnvelope[] {
  const after = rowsOnDisk(net.disk, net.device, lane).at(-1) ?? null;
  const bodies = Array.from({ length: count }, (_, i) => Uint8Array.of(i, after?.seq ?? 0));
  return nextRows({ space: SPACE, device: net.device, lane, after, bodies, signsEach: true });
}

export const held = (net: FakeNet, of: FakeNet): number => rowsOnDisk(net.disk, of.device, "content").length;
