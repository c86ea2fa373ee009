import { expect, test, vi } from "vitest";
import { sealContent } from "../../electron/vault/space/contentSeal.ts";
import { openKeyBox } from "../../electron/vault/crypto/keyBox.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { keyIdOf } from "../../src/ledger/keyId.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { decodeEntry } from "../../src/ledger/entry.ts";
import { decodeOp } from "../../src/ledger/op.ts";
import { decodeRun } from "../../src/ledger/run.ts";
import type { ControlOp } from "../../src/ledger/types.ts";
import { endMembersAfterEach, type Pair, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { controlRun, keysOf, signRun } from "../support/stolenKeys.ts";

vi.setConfig({ testTimeout: 60_000 });
const make = endMembersAfterEach();
const doc = someDoc();
const bytes = (n: number) => new Uint8Array([n]);
const opened = ({ host }: Pair) =>
  host.ui.all("opened").flatMap(({ envelopes }) => envelopes.map(({ update }) => update[0]));

/** The epoch keys that a member was given, as its patched app would dig them out. */
async function epochKeyOf({ guest, space }: Pair) {
  const keys = await keysOf(guest);
  for (const { entry } of [...guest.disk.logs.values()].flat().filter((row) => row.lane === "control")) {
    const op = decodeOp(decodeEntry(entry)?.body ?? new Uint8Array());
    for (const { device, box } of op.type === "share" || op.type === "epoch" ? op.boxes : []) {
      const key = device === guest.device() ? openKeyBox(space, keys.boxKey, box) : null;
      if (key) return { keyId: keyIdOf(key), key };
    }
  }
  throw new Error("no key");
}

/** An entry of the guest with any time it likes, after what it has written, sealed with the key it still has. */
async function forged(pair: Pair, time: number, letter: number) {
  const { guest, space } = pair;
  const keys = await keysOf(guest);
  const last = rowsOnDisk(guest.disk, guest.device(), "content").at(-1);
  const body = { doc, time, deps: [], update: bytes(letter) };
  const entry = sealContent(space, guest.device(), body, await epochKeyOf(pair), systemRandom);
  const at = { space, device: guest.device(), lane: "content", firstSeq: (last?.seq ?? 0) + 1 } as const;
  return signRun(keys, { ...at, prev: last?.hash ?? NO_HASH, entries: [entry] });
}
const give = ({ host, guest, space }: Pair, run: Uint8Array, lane: "content" | "control" = "content") =>
  host.net.receiveRun(space, guest.device(), run, { device: guest.device(), lane });
async function removed(role: "editor" | "secretariat" = "editor"): Promise<Pair> {
  const pair = await pairIn(make, role);
  const { mesh, host, guest, space } = pair;
  unwrap(await guest.cut(space, doc, "first", bytes(1)));
  await mesh.settle();
  unwrap(await host.ui.call.openDocument({ space, doc, covers: {} }));
  unwrap(await host.ui.call.removeMember({ space, member: memberIdOf(guest.device()), name: "Ada" }));
  return pair;
}

test("a write after the removal, dated before it: kept sealed, opened for nobody, named as late", async () => {
  const pair = await removed();
  await give(pair, await forged(pair, 0, 66));
  unwrap(await pair.host.ui.call.openDocument({ space: pair.space, doc, covers: {} }));
  expect(new Set(opened(pair))).toEqual(new Set([1]));
  const told = unwrap(await pair.host.ui.call.spaces())[0];
  expect(told?.late).toEqual([{ device: pair.guest.device(), from: 2, to: 2, mayAdopt: true }]);
});

test("with its old keys the removed gets nothing new: no handshake, no new room, no key in any box", async () => {
  const pair = await removed();
  const { mesh, host, guest, space } = pair;
  unwrap(await host.cut(space, doc, "secret", bytes(77)));
  await mesh.settle();
  expect(rowsOnDisk(guest.disk, host.device(), "content")).toEqual([]);
  expect(host.net.rooms()[0]?.room).not.toBe(guest.net.rooms()[0]?.room);
  const secret = rowsOnDisk(host.disk, host.device(), "content").at(-1);
  const { keyId } = await epochKeyOf(pair);
  expect(secret && decodeEntry(secret.entry)?.keyId).not.toBe(keyId);
});

test("a removed secretariat removes its remover, admits itself and turns the key: all without effect", async () => {
  const pair = await removed("secretariat");
  const { host, guest, space } = pair;
  const keys = await keysOf(guest);
  const after = (await host.net.store.heads(space)).filter(
    ({ lane, device }) => lane === "control" && device !== keys.device,
  );
  const end = { seq: 0, hash: NO_HASH };
  const ops: ControlOp[] = [
    { type: "remove", after, cut: { device: host.device(), control: end, content: end } },
    { type: "role", after: [], member: memberIdOf(keys.device), role: "chair", cuts: [] },
    { type: "epoch", after: [], epoch: 3, keyId: keyIdOf(systemRandom(32)), boxes: [] },
    { type: "adopt", after: [], device: keys.device, from: 2, to: { seq: 9, hash: end.hash } },
  ];
  const before = host.net.rooms();
  await give(pair, controlRun(keys, space, end, ops), "control");
  expect(unwrap(await host.ui.call.spaces())[0]?.members.map(({ role }) => role)).toEqual(["chair"]);
  expect(host.net.rooms()).toEqual(before);
});

test("two stories: the proof freezes the device, which is no member any more, and nothing of it is adopted", async () => {
  const pair = await pairIn(make);
  const { mesh, host, guest, space } = pair;
  for (let i = 1; i <= 3; i++) unwrap(await guest.cut(space, doc, `c${i}`, bytes(i)));
  await mesh.settle();
  const told = await guest.net.runFrom(space, guest.device(), "content", 1);
  const [first] = told ? unwrap(decodeRun(told)).entries : [];
  if (!first) throw new Error("run");
  const keys = await keysOf(guest);
  const body = { doc, time: 0, deps: [], update: bytes(99) };
  const other = sealContent(space, guest.device(), body, await epochKeyOf(pair), systemRandom);
  const fork = signRun(keys, {
    space,
    device: keys.device,
    lane: "content",
    firstSeq: 1,
    prev: NO_HASH,
    entries: [first, other, other],
  });
  expect(await give(pair, fork)).toBe("duplicateSeq");
  await host.ui.next("membership", (one) =>
    one.standings.some(({ device, isFrozen }) => device === keys.device && isFrozen),
  );
  const after = unwrap(await host.ui.call.spaces())[0];
  expect(after?.members.map(({ device }) => device)).toEqual([host.device()]);
  expect(after?.late).toEqual([{ device: keys.device, from: 2, to: 3, mayAdopt: false }]);
  unwrap(await host.ui.call.openDocument({ space, doc, covers: {} }));
  expect(opened(pair)).toEqual([1]);
  const adopted = await host.ui.call.adopt({ space, device: keys.device, to: 3, name: "Ada" });
  expect(adopted).toMatchObject({ ok: false, error: { code: "nothingToAdopt" } });
});

test("altered bytes are not what was adopted: another log under the same numbers is opened for nobody", async () => {
  const pair = await removed();
  const { host, guest, space } = pair;
  const [true2, false2] = [await forged(pair, 0, 66), await forged(pair, 0, 67)];
  await give(pair, true2);
  unwrap(await host.ui.call.adopt({ space, device: guest.device(), to: 2, name: "Ada" }));
  expect(opened(pair)).toEqual([1, 66]);
  expect(await give(pair, false2)).toBe("duplicateSeq");
  expect(opened(pair)).toEqual([1, 66]);
});
