import { expect, test } from "vitest";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { sealContent } from "../../electron/vault/space/contentSeal.ts";
import { deflate } from "../../electron/vault/space/foldSeal.ts";
import { sealCheckpoint } from "../../electron/vault/versions/checkpointSeal.ts";
import type { DeviceId, Hash, SpaceId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import type { CheckpointBody, VersionEnd } from "../../src/ledger/checkpoint/checkpointBody.ts";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import { decodeFoldBody } from "../../src/ledger/fold/foldBody.ts";
import { type FoldPiece, TEXT_CONTENT } from "../../src/ledger/fold/foldPiece.ts";
import { foldableOf, makeFold } from "../../src/ledger/fold/makeFold.ts";
import type { ControlOp, Head, SealedBytes } from "../../src/ledger/types.ts";
import { endMembersAfterEach, type Pair, pairIn } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc, someHash } from "../support/ledgerIds.ts";
import { sealingOf } from "../support/sealingOf.ts";
import { controlRun, signRun } from "../support/stolenKeys.ts";
import type { TestMember } from "../support/testMember.ts";
import { openVersionWindow } from "../support/versionWindow.ts";

const make = endMembersAfterEach();
const doc = someDoc("body");

/** A chair, and a second with a changed app; both have written, and a third reads. */
async function scene(role: Role) {
  const pair = await pairIn(make, "editor");
  const { mesh, host, guest, space } = pair;
  const [chair, second] = [await openVersionWindow(host, space, doc), await openVersionWindow(guest, space, doc)];
  await chair.write("The cities agree.");
  await mesh.settle();
  await second.write("Reports are public.");
  await mesh.settle();
  const member = unwrap(await host.ui.call.spaces())[0]?.members.find(({ device }) => device === guest.device());
  if (role !== "editor" && member)
    unwrap(await host.ui.call.changeRole({ space, member: member.member, role, name: "Ada" }));
  const third = await make({ mesh });
  await joinThrough(mesh, host, third, space, "observer");
  return { ...pair, chair, second, reader: await openVersionWindow(third, space, doc) };
}
const headsOf = async (member: TestMember, space: SpaceId, lane: Head["lane"]) =>
  (await member.net.store.heads(space)).filter((head) => head.lane === lane);

/** How the texts of all stand at the forger's, rightly named. */
async function truth({ guest, space }: Pair, content: Hash): Promise<CheckpointBody> {
  const heads = await headsOf(guest, space, "content");
  const ends = heads.map(({ device, seq, hash }): VersionEnd => ({ device, seq, hash }));
  return { doc, reference: "REV1", content, ends: ends.sort((a, b) => (a.device < b.device ? -1 : 1)) };
}

/** Signs and sends an op of the second, whatever its own vault would say. */
async function forge({ mesh, host, guest, space }: Pair, body: SealedBytes): Promise<void> {
  const { identity } = await sealingOf(guest, space);
  const heads = await headsOf(guest, space, "control");
  const own = heads.find(({ device }) => device === guest.device()) ?? { seq: 0, hash: NO_HASH };
  const op: ControlOp = { type: "checkpoint", after: heads, at: 7, body };
  const run = controlRun(identity, space, own, [op]);
  mesh.leave(guest);
  const of = { device: guest.device(), lane: "control" } as const;
  expect(await host.net.receiveRun(space, guest.device(), run, of)).toBeNull();
  await mesh.settle();
}
async function forgeBody(pair: Pair, change: (body: CheckpointBody) => CheckpointBody, content: Hash): Promise<void> {
  const { identity, key } = await sealingOf(pair.guest, pair.space);
  const body = change(await truth(pair, content));
  await forge(pair, sealCheckpoint(pair.space, identity.device, body, key, systemRandom));
}
const versionsAt = async (member: TestMember) => unwrap(await member.ui.call.spaces())[0]?.versions.length;

test.each<Role>(["editor", "delegate", "observer"])(
  "a version that a %s confirms is confirmed nowhere",
  async (role) => {
    const all = await scene(role);
    await forgeBody(all, (body) => body, all.chair.content());
    for (const { member } of [all.chair, all.reader]) expect(await versionsAt(member)).toBe(0);
    expect(await all.chair.confirm("the chair's own")).toMatchObject({ ok: true });
    await all.mesh.settle();
    expect(await all.reader.verdicts()).toEqual(["same"]);
  },
);

test("the true one, forged the same way by a secretariat, is heard and agrees: only the role was wrong", async () => {
  const all = await scene("secretariat");
  await forgeBody(all, (body) => body, all.chair.content());
  expect([await all.chair.verdicts(), await all.reader.verdicts()]).toEqual([["same"], ["same"]]);
});

const endOf = (device: DeviceId, change: (end: VersionEnd) => VersionEnd) => (body: CheckpointBody) => ({
  ...body,
  ends: body.ends.map((end) => (end.device === device ? change(end) : end)),
});

test("another content of the same entries is said to be another text, on every machine", async () => {
  const all = await scene("secretariat");
  await forgeBody(all, (body) => ({ ...body, content: someHash("another text") }), all.chair.content());
  // Both texts can be named: the one that was signed, and the one that the entries make here.
  const other = { answer: "other", own: all.chair.content() };
  expect([await all.chair.compared(), await all.reader.compared()]).toMatchObject([[other], [other]]);
});

test("entries left out of what it names make another text too", async () => {
  const all = await scene("secretariat");
  const without = (body: CheckpointBody) => ({ ...body, ends: body.ends.slice(1) });
  await forgeBody(all, without, all.chair.content());
  expect([await all.chair.verdicts(), await all.reader.verdicts()]).toEqual([["other"], ["other"]]);
});

test("an entry that is another than the one that is held is named as such, on every machine", async () => {
  const all = await scene("secretariat");
  const other = endOf(all.host.device(), (end) => ({ ...end, hash: someHash("another entry") }));
  await forgeBody(all, other, all.chair.content());
  expect([await all.chair.verdicts(), await all.reader.verdicts()]).toEqual([["forked"], ["forked"]]);
});

test("an entry that never was is missing everywhere but at the machine that should have written it, which denies it", async () => {
  const all = await scene("secretariat");
  const invented = endOf(all.host.device(), (end) => ({ ...end, seq: end.seq + 1, hash: someHash("never") }));
  await forgeBody(all, invented, all.chair.content());
  expect(await all.chair.verdicts()).toEqual(["forked"]);
  expect(await all.reader.compared()).toMatchObject([{ answer: "behind", missing: [all.host.device()] }]);
});

test("what another has sealed as its own version is none under the name of who copies it", async () => {
  const all = await scene("secretariat");
  unwrap(await all.chair.confirm("the chair's own"));
  await all.mesh.settle();
  const { identity, key } = await sealingOf(all.guest, all.space);
  const body = await truth(all, all.chair.content());
  await forge(all, sealCheckpoint(all.space, all.host.device(), body, key, systemRandom));
  expect(identity.device).toBe(all.guest.device());
  expect([await all.chair.verdicts(), await all.reader.verdicts()]).toEqual([["same"], ["same"]]);
});

/** Another letter where the author had written "public". */
const rewritten = (piece: FoldPiece): FoldPiece => ({
  ...piece,
  items: piece.items.map((item) => {
    const text = (item.info & 31) === TEXT_CONTENT ? new TextDecoder().decode(item.content) : "";
    return text.includes("public")
      ? { ...item, content: new TextEncoder().encode(text.replace("public", "secret")) }
      : item;
  }),
});

/** A fold of the author's own entries that says something else, where an accomplice lets go of the originals for it. */
async function pruneForFalseFold(author: TestMember, accomplice: TestMember, space: SpaceId): Promise<void> {
  const device = author.device();
  accomplice.restartUi();
  unwrap(await accomplice.ui.call.openDocument({ space, doc, covers: {} }));
  const opened = accomplice.ui.all("opened").flatMap(({ envelopes }) => envelopes);
  const { identity, key } = await sealingOf(author, space);
  const held = await accomplice.net.store.read(space, device, "content", 1);
  const foldables = held.flatMap(({ seq, hash }, i) => {
    const envelope = opened.find((one) => one.device === device && one.seq === seq);
    if (!envelope) return [];
    const at = { ...envelope, hash, prev: held[i - 1]?.hash ?? NO_HASH, keyId: key.keyId };
    const one = foldableOf({ space, doc, device }, at) ?? expect.fail("not foldable");
    return [{ ...one, pieces: one.pieces.map(rewritten) }];
  });
  const tools = { deflate, sign: identity.sign };
  const update = makeFold(clientIdOf(space, doc, device), foldables, tools) ?? expect.fail("no fold");
  const sealed = sealContent(space, device, { doc, time: 0, deps: [], update }, key, systemRandom, "fold");
  const last = held.at(-1) ?? expect.fail("nothing held");
  const run = { space, device, lane: "content", firstSeq: last.seq + 1, prev: last.hash, entries: [sealed] } as const;
  expect(
    await accomplice.net.receiveRun(space, device, signRun(identity, run), { device, lane: "content" }),
  ).toBeNull();
  const [fold] = await accomplice.net.store.read(space, device, "content", last.seq + 1);
  if (!fold) throw new Error("no fold");
  const stretches = decodeFoldBody(update)?.bridges ?? [];
  expect((await accomplice.net.store.prune({ space, device, by: fold, stretches })).ok).toBe(true);
}

test("a newcomer that is given a false fold by its author and an accomplice finds another text than the chair confirmed", async () => {
  const all = await scene("editor");
  const { mesh, host, guest, chair, second, space } = all;
  const accomplice = await make({ mesh });
  await joinThrough(mesh, host, accomplice, space, "secretariat");
  unwrap(await chair.confirm("first reading"));
  await mesh.settle();
  for (const honest of [host, guest, all.reader.member]) mesh.leave(honest);
  await pruneForFalseFold(guest, accomplice, space);
  const late = await make({ mesh });
  await joinThrough(mesh, accomplice, late, space, "observer");
  const newcomer = await openVersionWindow(late, space, doc);
  expect(newcomer.content()).not.toBe(chair.content());
  expect(await newcomer.verdicts()).toEqual(["other"]);
  expect([await chair.verdicts(), await second.verdicts()]).toEqual([["same"], ["same"]]);
});
