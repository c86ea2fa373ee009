import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Link } from "../../src/sync/link.ts";
import { createReplication } from "../../src/sync/replication/createReplication.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import { createFakeFoldJudge, createFakeVerify, NO_PARCELS } from "../support/fakeLedger.ts";
import { newMemoryDisk, openMemoryLogStore } from "../support/memoryLogStore.ts";
import { deviceNamed, spaceNamed } from "../support/storedEnvelopes.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

const space = spaceNamed("serving");
const wantOf = (id: number): Uint8Array =>
  encodeFrame({
    type: "want",
    id,
    creditBytes: 1_000,
    ranges: [{ device: deviceNamed("author"), lane: "content", from: 1, to: 1 }],
  });

/** A peer that asks once, and again so many steps of the same turn after the first was served; ids of what was served. */
async function askTwice(steps: number): Promise<readonly number[]> {
  const served: number[] = [];
  let give: (frame: Uint8Array | null) => void = () => undefined;
  const link: Link = {
    binding: new Uint8Array(1),
    queuedBytes: 0,
    isClosed: false,
    receive: () => new Promise((resolve) => (give = resolve)),
    async send(bytes) {
      const frame = decodeFrame(bytes);
      if (frame?.type !== "done") return true;
      served.push(frame.want);
      if (frame.want === 1) void after(steps, () => give(wantOf(2)));
      return true;
    },
    close: () => give(null),
    watchClosed: () => () => undefined,
  };
  const noted = (): void => undefined;
  const replication = createReplication({
    space,
    self: deviceNamed("self"),
    store: openMemoryLogStore(newMemoryDisk()),
    clock: createTurnedClock(),
    verify: createFakeVerify(space),
    folds: createFakeFoldJudge(),
    parcels: NO_PARCELS,
    heads: [],
    events: {
      changed: noted,
      refused: noted,
      failed: noted,
      stored: noted,
      ownLogWhole: noted,
      presenceArrived: noted,
      breached: noted,
    },
  });
  replication.attach(link, deviceNamed("asking"));
  give(wantOf(1));
  for (let i = 0; i < 4; i++) await nextTurn();
  replication.close();
  return served;
}

async function after(steps: number, act: () => void): Promise<void> {
  for (let i = 0; i < steps; i++) await Promise.resolve();
  act();
}

test("a WANT is served that comes in the very moment in which the last one was done", async () => {
  for (let steps = 0; steps < 12; steps++) expect([steps, await askTwice(steps)]).toEqual([steps, [1, 2]]);
});
