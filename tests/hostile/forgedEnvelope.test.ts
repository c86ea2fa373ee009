import { expect, test } from "vitest";
import { decodeRun, encodeRun } from "../../src/ledger/run.ts";
import type { Run } from "../../src/ledger/types.ts";
import { endMembersAfterEach, type Pair, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { mulberry32, randomInt } from "../support/random.ts";
import { keysOf, signRun } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();
const doc = someDoc();

/** What the host has written in three cuts, as it travels; the guest has none of it yet and has the document open. */
async function scene() {
  const pair = await pairIn(make);
  unwrap(await pair.guest.ui.call.openDocument({ space: pair.space, doc, covers: {} }));
  for (let i = 1; i <= 3; i++) unwrap(await pair.host.cut(pair.space, doc, `c${i}`, new Uint8Array([i, i, i])));
  const bytes = await pair.host.net.runFrom(pair.space, pair.host.device(), "content", 1);
  if (!bytes) throw new Error("no run");
  return { ...pair, bytes, run: unwrap(decodeRun(bytes)) };
}
const receive = ({ guest, host, space }: Pair, run: Uint8Array) =>
  guest.net.receiveRun(space, host.device(), run, { device: host.device(), lane: "content" });

/** Nothing of it is stored, nothing shown; the true one is still taken. */
async function expectUntouched(pair: Pair, bytes: Uint8Array): Promise<void> {
  const heads = await pair.guest.net.store.heads(pair.space);
  expect(heads.filter(({ lane }) => lane === "content")).toEqual([]);
  expect(pair.guest.ui.all("opened")).toEqual([]);
  expect(await receive(pair, bytes)).toBeNull();
  await pair.guest.ui.next("opened", ({ envelopes }) => envelopes.at(-1)?.seq === 3);
}

test("one flipped bit anywhere: refused, never another text", async () => {
  const all = await scene();
  const random = mulberry32(1);
  const codes = new Set<string>();
  for (let i = 0; i < 400; i++) {
    const flipped = all.bytes.slice();
    const at = randomInt(random, flipped.byteLength);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(random, 8));
    const code = await receive(all, flipped);
    expect(code).not.toBeNull();
    codes.add(code ?? "");
  }
  expect([...codes].every((code) => ["badSignature", "unreadable", "otherSpace", "unknownDevice"].includes(code))).toBe(
    true,
  );
  expect(codes).toContain("badSignature");
  await expectUntouched(all, all.bytes);
});

test("an envelope in somebody else's name: badSignature", async () => {
  const all = await scene();
  const guestKeys = await keysOf(all.guest);
  const { signature: _, ...unsigned } = all.run;
  expect(await receive(all, signRun(guestKeys, unsigned))).toBe("badSignature");
  await expectUntouched(all, all.bytes);
});

test("a stranger's envelope: unknownDevice", async () => {
  const all = await scene();
  const stranger = await keysOf(await make());
  const { signature: _, ...unsigned } = all.run;
  expect(await receive(all, signRun(stranger, { ...unsigned, device: stranger.device }))).toBe("unknownDevice");
  await expectUntouched(all, all.bytes);
});

test.each<[string, (run: Run) => Run]>([
  ["another space", (run) => ({ ...run, space: someSpace("other") })],
  ["another device", (run) => ({ ...run, device: someDevice("other") })],
  [
    "another lane",
    (run) => ({
      ...run,
      entries: run.entries.map((entry) => ({ ...entry, nonce: new Uint8Array(0) })),
      lane: "control",
    }),
  ],
  ["another seq", (run) => ({ ...run, firstSeq: 2 })],
  ["an entry left out", (run) => ({ ...run, entries: run.entries.slice(1) })],
  ["entries swapped", (run) => ({ ...run, entries: [...run.entries].reverse() })],
  ["the end cut off", (run) => ({ ...run, entries: run.entries.slice(0, 2) })],
])("a signed run with %s: refused", async (_name, change) => {
  const all = await scene();
  expect(await receive(all, encodeRun(change(all.run)))).toMatch(/^(badSignature|otherSpace|unknownDevice)$/);
  await expectUntouched(all, all.bytes);
});
