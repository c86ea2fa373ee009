import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { DeviceId, DocId, SpaceId } from "../../src/domain/ids.ts";
import { kindOfEntry } from "../../src/ledger/entry.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { TestMesh } from "../support/testMesh.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { createDocumentPeer, type DocumentPeer } from "../support/documentPeer.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDevice, someDoc } from "../support/ledgerIds.ts";
import { createRandom } from "../support/random.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
/** A machine under load takes its time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
vi.setConfig({ testTimeout: 60_000 });
const [doc, list] = [someDoc(), someDoc("register")];

/** Writes `count` letters into a document, an envelope each. */
async function type(member: TestMember, space: SpaceId, author: DocumentPeer, id: DocId, count: number) {
  const root = author.doc.getText("blocks");
  const from = root.length;
  for (let i = 0; i < count; i++) {
    const { update } = author.edit(() => root.insert(root.length, String.fromCharCode(97 + ((from + i) % 26))));
    unwrap(await member.cut(space, id, `${id.slice(0, 8)} ${from + i}`, update));
  }
}
const authorIn = (space: SpaceId, member: TestMember) => createDocumentPeer({ space, doc, device: member.device() });

/** What a window that opens the document anew is given, and reads. */
async function read(member: TestMember, space: SpaceId, id: DocId = doc) {
  member.restartUi();
  unwrap(await member.ui.call.openDocument({ space, doc: id, covers: {} }));
  const reader = createDocumentPeer({ space, doc: id, device: someDevice("reader") });
  const envelopes = member.ui.all("opened").flatMap((one) => one.envelopes);
  const verdicts = envelopes.map(({ device, seq, deps, epoch, update }) =>
    reader.receive({ device, seq, deps, epoch, update }),
  );
  expect(verdicts.filter(({ verdict }) => verdict !== "accept")).toEqual([]);
  return { count: envelopes.length, text: reader.text() };
}
const gapsAt = (member: TestMember, space: SpaceId, device: DeviceId) => member.net.store.gaps(space, device);
async function kindsAt(member: TestMember, space: SpaceId, device: DeviceId): Promise<(string | null)[]> {
  const kinds: (string | null)[] = [];
  const { seq = 0 } =
    (await member.net.store.heads(space)).find((one) => one.device === device && one.lane === "content") ?? {};
  for (let from = 1; from <= seq; ) {
    const rows = await member.net.store.read(space, device, "content", from);
    kinds.push(...rows.map(({ entry }) => kindOfEntry(entry)));
    from = (rows.at(-1)?.seq ?? seq) + 1;
  }
  return kinds;
}

/** A guest that has written 320 letters, all of which have arrived at the host, and has folded them while idle. */
async function folded() {
  const pair = await pairIn(make);
  const { mesh, guest, space } = pair;
  const author = authorIn(space, guest);
  await type(guest, space, author, doc, 320);
  await mesh.settle();
  guest.rest();
  await eventually(() => kindsAt(guest, space, guest.device())).toContain("fold");
  await mesh.settle();
  return { ...pair, author };
}
const firstGap = async (member: TestMember, space: SpaceId, device: DeviceId) =>
  (await gapsAt(member, space, device)).at(0);

test("an idle author folds its own envelopes of a document and lets go of them; the newest stay as they are", async () => {
  const { guest, space, author } = await folded();
  await eventually(() => gapsAt(guest, space, guest.device())).toMatchObject([{ from: 1, to: 288 }]);
  expect(await kindsAt(guest, space, guest.device())).toEqual([...Array(32).fill("update"), "fold"]);
  expect(await read(guest, space)).toEqual({ count: 320, text: author.text() });
});

test("a fold comes to the window in portions: no more at once than a page of the log would bring", async () => {
  const { guest, space } = await folded();
  await eventually(() => gapsAt(guest, space, guest.device())).toHaveLength(1);
  await read(guest, space);
  unwrap(await guest.ui.call.readVersion({ space, doc, version: null, reading: 1 }));
  for (const notice of ["opened", "versionRead"] as const) {
    const sizes = guest.ui.all(notice).map(({ envelopes }) => envelopes.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(320);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
  }
});

test("what is too long for one fold is folded in several, to its end", async () => {
  const { guest, space } = await pairIn(make);
  const author = authorIn(space, guest);
  const random = createRandom(20_261_127);
  const letters = () => Buffer.from(random.bytes(2_000)).toString("base64");
  for (let i = 0; i < 320; i++) {
    const { update } = author.edit(() => author.doc.getText("blocks").insert(0, letters()));
    unwrap(await guest.cut(space, doc, `long ${i}`, update));
  }
  guest.rest();
  const updates = async () => (await kindsAt(guest, space, guest.device())).filter((kind) => kind === "update").length;
  await eventually(updates).toBeLessThan(32 + 64);
  expect(await read(guest, space)).toEqual({ count: 320, text: author.text() });
});

test("whoever holds the originals compares them with the fold, and then lets go of them too", async () => {
  const { mesh, host, guest, space, author } = await folded();
  expect(await gapsAt(host, space, guest.device())).toEqual([]);
  host.rest();
  await eventually(() => firstGap(host, space, guest.device())).toMatchObject({ from: 1, to: 288 });
  expect(await read(host, space)).toEqual({ count: 320, text: author.text() });
  await type(guest, space, author, doc, 10);
  await mesh.settle();
  expect(await read(host, space)).toEqual({ count: 330, text: author.text() });
  await host.restartVault();
  expect(await read(host, space)).toEqual({ count: 330, text: author.text() });
});

test("what was written in another document meanwhile stays where it is", async () => {
  const { host, guest, space, mesh } = await pairIn(make);
  const author = authorIn(space, guest);
  const other = createDocumentPeer({ space, doc: list, device: guest.device() });
  for (let round = 0; round < 32; round++) {
    await type(guest, space, author, doc, 10);
    const { update } = other.edit(() => other.doc.getMap("records").set(`k${round}`, round));
    unwrap(await guest.cut(space, list, `l${round}`, update));
  }
  await mesh.settle();
  guest.rest();
  await eventually(async () => (await gapsAt(guest, space, guest.device())).length).toBeGreaterThan(20);
  await mesh.settle();
  host.rest();
  await eventually(async () => (await gapsAt(host, space, guest.device())).length).toBeGreaterThan(20);
  expect(await read(host, space)).toEqual({ count: 320, text: author.text() });
  expect((await read(host, space, list)).count).toBe(32);
});

test("folds are folded again with what came after them, so that their number stays small", async () => {
  const { guest, space, author } = await folded();
  await type(guest, space, author, doc, 300);
  guest.rest();
  await eventually(async () => (await firstGap(guest, space, guest.device()))?.to).toBeGreaterThan(500);
  expect((await kindsAt(guest, space, guest.device())).filter((kind) => kind === "fold").length).toBe(1);
  expect(await read(guest, space)).toEqual({ count: 620, text: author.text() });
});

test("a fold that was not compared before the machine went off is compared when its document is next opened", async () => {
  const { host, guest, space, author } = await folded();
  await host.restartVault();
  expect(await read(host, space)).toEqual({ count: 320, text: author.text() });
  host.rest();
  await eventually(() => firstGap(host, space, guest.device())).toMatchObject({ from: 1, to: 288 });
});

test("an author that was demoted folds no more", async () => {
  const { host, guest, space, mesh } = await pairIn(make);
  const author = authorIn(space, guest);
  await type(guest, space, author, doc, 320);
  await mesh.settle();
  unwrap(await host.ui.call.changeRole({ space, member: memberIdOf(guest.device()), role: "observer", name: "Ada" }));
  await mesh.settle();
  guest.rest();
  host.rest();
  await mesh.settle();
  expect(await kindsAt(guest, space, guest.device())).not.toContain("fold");
});

/** Guest and host have both let go of what was folded; somebody joins. */
async function joined(mesh: TestMesh, host: TestMember, guest: TestMember, space: SpaceId) {
  for (const member of [guest, host]) {
    member.rest();
    await eventually(() => firstGap(member, space, guest.device())).toMatchObject({ from: 1, to: 288 });
  }
  const newcomer = await make({ mesh });
  await joinThrough(mesh, host, newcomer, space, "secretariat");
  await mesh.settle();
  return newcomer;
}

test("a newcomer starts from the folds, reads the whole text, and can pass it on", async () => {
  const { mesh, host, guest, space, author } = await folded();
  const newcomer = await joined(mesh, host, guest, space);
  expect(await gapsAt(newcomer, space, guest.device())).toMatchObject([{ from: 1, to: 288, folds: [321] }]);
  expect(await read(newcomer, space)).toEqual({ count: 320, text: author.text() });
  mesh.leave(guest);
  mesh.leave(host);
  await newcomer.restartVault();
  const next = await make({ mesh });
  await joinThrough(mesh, newcomer, next, space, "delegate");
  await mesh.settle();
  expect(await read(next, space)).toEqual({ count: 320, text: author.text() });
});

test("what stands behind a gap waits for the fold, also over a restart, and is then shown in order", async () => {
  const { mesh, host, guest, space, author } = await folded();
  await type(guest, space, author, doc, 5);
  await mesh.settle();
  for (const member of [guest, host]) {
    member.rest();
    await eventually(() => firstGap(member, space, guest.device())).toMatchObject({ from: 1, to: 288 });
  }
  const newcomer = await make({ mesh });
  mesh.leave(guest);
  await joinThrough(mesh, host, newcomer, space, "delegate");
  // As if the link had broken between the gap and the fold.
  const log = newcomer.disk.logs.get(`${space}/${guest.device()}/content`) ?? [];
  newcomer.disk.logs.set(`${space}/${guest.device()}/content`, log.slice(0, 12));
  mesh.leave(newcomer);
  await newcomer.restartVault();
  expect(await read(newcomer, space)).toEqual({ count: 0, text: "" });
  mesh.join(newcomer);
  await mesh.settle();
  const seqs = newcomer.ui.all("opened").flatMap((one) => one.envelopes.map(({ seq }) => seq));
  expect(seqs).toEqual([...Array(326).keys()].map((i) => i + 1).filter((seq) => seq !== 321));
  expect(await read(newcomer, space)).toEqual({ count: 325, text: author.text() });
});

test("a backup of a log that has let go of entries is restored whole: the same end, the same gap, the same text", async () => {
  const { guest, space, author } = await folded();
  await expect.poll(() => firstGap(guest, space, guest.device())).toMatchObject({ from: 1, to: 288 });
  const folder = await mkdtemp(join(tmpdir(), "concordia-backup-"));
  try {
    const path = join(folder, "mine.concordia-backup");
    guest.main.chosenPath = path;
    unwrap(await guest.ui.call.makeBackup({ name: "mine", passphrase: "correct horse" }));
    const fresh = await make();
    fresh.main.chosenPath = path;
    expect(unwrap(await fresh.ui.call.restoreBackup({ passphrase: "correct horse" }))).toEqual({ isDone: true });
    await fresh.restartVault();
    expect(new Set(await fresh.net.store.heads(space))).toEqual(new Set(await guest.net.store.heads(space)));
    expect(await gapsAt(fresh, space, guest.device())).toEqual(await gapsAt(guest, space, guest.device()));
    expect(await read(fresh, space)).toEqual({ count: 320, text: author.text() });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
