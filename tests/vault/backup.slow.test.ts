import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SpaceId } from "../../src/domain/ids.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { someFile } from "../support/someAsset.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
// Two passphrases are stretched in each of these.
vi.setConfig({ testTimeout: 60_000 });
const doc = someDoc();
const letters = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));
const MARKER = "Zebra crossing in Lublin";
const PASSPHRASE = "correct horse";
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "concordia-backup-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function backedUp(count = 3) {
  const pair = await pairIn(make);
  const { mesh, guest, space } = pair;
  for (let i = 0; i < count; i++) unwrap(await guest.cut(space, doc, `c${i}`, letters(`${MARKER} ${i}`)));
  await mesh.settle();
  const path = join(folder, "mine.concordia-backup");
  guest.main.chosenPath = path;
  expect(unwrap(await guest.ui.call.makeBackup({ name: "mine", passphrase: PASSPHRASE }))).toEqual({ isDone: true });
  return { ...pair, path };
}
const restore = (member: TestMember, path: string, passphrase = PASSPHRASE) => {
  member.main.chosenPath = path;
  return member.ui.call.restoreBackup({ passphrase });
};
/** Every entry of every log, by its hash and its very bytes. */
const contents = ({ disk }: TestMember): string[] =>
  [...disk.logs.values()]
    .flat()
    .map(
      ({ device, lane, seq, hash, entry }) => `${device} ${lane} ${seq} ${hash} ${Buffer.from(entry).toString("hex")}`,
    )
    .sort();
const read = async (member: TestMember, space: SpaceId): Promise<string[]> => {
  unwrap(await member.ui.call.openDocument({ space, doc, covers: {} }));
  return member.ui
    .all("opened")
    .flatMap(({ envelopes }) => envelopes.map(({ update }) => String.fromCharCode(...update)));
};

test("restored on a fresh machine it is the same machine: equal heads, equal entries, the same text to read", async () => {
  const { guest, space, path } = await backedUp();
  const fresh = await make();
  expect(unwrap(await restore(fresh, path))).toEqual({ isDone: true });
  await fresh.restartVault();
  expect(unwrap(await fresh.ui.call.status()).device).toBe(guest.device());
  expect(contents(fresh)).toEqual(contents(guest));
  expect(await read(fresh, space)).toEqual([0, 1, 2].map((i) => `${MARKER} ${i}`));
});

test("attached files are in it as far as they have come, and are whole on the machine that it is restored on", async () => {
  const pair = await pairIn(make);
  const { host, space } = pair;
  const file = someFile(4, 300_000);
  const attached = unwrap(await host.ui.call.attachAsset({ space, bytes: file.slice() }));
  const path = join(folder, "hosts.concordia-backup");
  host.main.chosenPath = path;
  unwrap(await host.ui.call.makeBackup({ name: "hosts", passphrase: PASSPHRASE }));
  expect((await readFile(path)).includes(Buffer.from(file.subarray(0, 64)))).toBe(false);
  const fresh = await make();
  unwrap(await restore(fresh, path));
  await fresh.restartVault();
  unwrap(await fresh.ui.call.followAssets({ space, assets: [attached], limitBytes: 1_000_000 }));
  expect(fresh.ui.all("assets").at(-1)?.assets).toMatchObject([{ state: "here", hereBytes: 300_000 }]);
  fresh.main.chosenPath = join(folder, "saved.bin");
  unwrap(await fresh.ui.call.saveAsset({ space, asset: attached.asset, name: "saved.bin" }));
  expect(Buffer.compare(await readFile(join(folder, "saved.bin")), file)).toBe(0);
});

test("the file says nothing of what is in it, and the progress goes from none to all", async () => {
  const { guest, path } = await backedUp();
  const bytes = await readFile(path);
  for (const word of [MARKER, "GT-ADI-INT", guest.device()]) expect(bytes.includes(word)).toBe(false);
  expect(bytes.includes(Buffer.from(guest.device(), "hex"))).toBe(false);
  const told = guest.ui.all("backup");
  expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
  expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort((a, b) => a - b));
});

test("what was written after the backup comes from the others before anything new is written", async () => {
  const { mesh, guest, host, space, path } = await backedUp();
  unwrap(await guest.cut(space, doc, "later", letters("later")));
  await mesh.settle();
  mesh.leave(guest);
  const fresh = await make();
  unwrap(await restore(fresh, path));
  await fresh.restartVault();
  expect(await fresh.cut(space, doc, "fork", letters("fork"))).toMatchObject({ error: { code: "rolledBack" } });
  const run = await host.net.runFrom(space, guest.device(), "content", 4);
  expect(run).not.toBeNull();
  if (run) await fresh.net.receiveRun(space, host.device(), run, { device: guest.device(), lane: "content" });
  unwrap(await fresh.net.vault.ownLogWhole({ space, heads: [...(await fresh.net.store.heads(space))] }));
  unwrap(await fresh.cut(space, doc, "next", letters("next")));
  expect(await read(fresh, space)).toContain("later");
  await fresh.vault.close();
  await fresh.restartVault();
  unwrap(await fresh.cut(space, doc, "and on", letters("and on")));
});

test.each([
  ["another passphrase", "wrongPassphrase", async () => undefined],
  ["the end cut off", "backupDamaged", async (path: string, size: number) => truncate(path, size - 60)],
  ["one byte changed", "backupDamaged", async (path: string, size: number) => flip(path, size - 200)],
  ["something behind it", "backupDamaged", async (path: string) => writeFile(path, "more", { flag: "a" })],
  ["another file", "backupDamaged", async (path: string) => writeFile(path, "no backup at all")],
] as const)("%s: refused as a whole, nothing of it is taken", async (what, code, spoil) => {
  const { path } = await backedUp();
  await spoil(path, (await readFile(path)).byteLength);
  const fresh = await make();
  const passphrase = what === "another passphrase" ? "wrong horse" : PASSPHRASE;
  expect(await restore(fresh, path, passphrase)).toMatchObject({ ok: false, error: { code } });
  expect(contents(fresh)).toEqual([]);
  const device = fresh.device();
  await fresh.restartVault();
  expect(unwrap(await fresh.ui.call.status()).device).toBe(device);
});

test("a machine that is in a space keeps what it has", async () => {
  const { host, path } = await backedUp();
  const before = contents(host);
  expect(await restore(host, path)).toMatchObject({ ok: false, error: { code: "notEmpty" } });
  expect(contents(host)).toEqual(before);
});

test("cancelled on the way, or in the dialog: no file is left and no failure told", async () => {
  const { guest } = await backedUp(450);
  guest.main.chosenPath = join(folder, "second");
  const made = guest.ui.call.makeBackup({ name: "second", passphrase: PASSPHRASE });
  const before = guest.ui.all("backup").length;
  await vi.waitFor(() => expect(guest.ui.all("backup").length).toBeGreaterThan(before), {
    interval: 1,
    timeout: 20_000,
  });
  unwrap(await guest.ui.call.cancelBackup());
  expect(unwrap(await made)).toEqual({ isDone: false });
  guest.main.chosenPath = null;
  expect(unwrap(await guest.ui.call.makeBackup({ name: "third", passphrase: PASSPHRASE }))).toEqual({ isDone: false });
  expect(await readdir(folder)).toEqual(["mine.concordia-backup"]);
});

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(path, bytes);
}
