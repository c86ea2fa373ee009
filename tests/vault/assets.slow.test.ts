import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CHUNK_BYTES, MAX_ASSET_BYTES } from "../../src/domain/asset.ts";
import type { Hash, SpaceId } from "../../src/domain/ids.ts";
import { decodeAssetTable, encodeAssetTable } from "../../src/ledger/assetTable.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { hashOf, someFile } from "../support/someAsset.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";

const members: TestMember[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const LIMIT = 1_000_000_000;
const FILE = someFile(7, 2 * CHUNK_BYTES + 1_234);

async function scene() {
  const mesh = createTestMesh();
  const [host, guest] = [await createTestMember({ mesh }), await createTestMember({ mesh })];
  members.push(host, guest);
  const { space } = unwrap(await host.ui.call.createSpace());
  await joinThrough(mesh, host, guest, space, "editor");
  const file = unwrap(await host.ui.call.attachAsset({ space, bytes: FILE.slice() }));
  unwrap(await host.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  const folder = await mkdtemp(join(tmpdir(), "concordia-saved-"));
  folders.push(folder);
  return { mesh, host, guest, space, file, saved: join(folder, "saved.bin") };
}

const parcelOf = async (member: TestMember, space: SpaceId, hash: Hash): Promise<Uint8Array> => {
  const { bytes } = unwrap(await member.net.vault.parcel({ space, hash }));
  if (bytes === null) throw new Error("not here");
  return bytes;
};
const stateAt = (member: TestMember) => member.ui.all("assets").at(-1)?.assets.at(-1);

/** Brings what one holds to the other, as two nets do; answers the hashes in order. */
async function bringAll(from: TestMember, to: TestMember, space: SpaceId, asset: Hash): Promise<readonly Hash[]> {
  const table = await parcelOf(from, space, asset);
  const hashes = [asset, ...(decodeAssetTable(table)?.chunks ?? [])];
  for (const hash of hashes) {
    const kept = await to.net.vault.keepParcel({ space, hash, bytes: await parcelOf(from, space, hash) });
    expect(unwrap(kept)).toEqual({ verdict: "kept" });
  }
  return hashes;
}

test("a file that one member attaches is saved byte for byte by another, and nothing of it lies open on a disk", async () => {
  const { host, guest, space, file, saved } = await scene();
  expect(stateAt(host)).toEqual({ ...file, state: "here", hereBytes: FILE.byteLength });
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  expect(stateAt(guest)).toEqual({ ...file, state: "waiting", hereBytes: 0 });
  unwrap(await guest.net.vault.assetsMet({ space, assets: [file.asset] }));
  expect(stateAt(guest)?.state).toBe("coming");
  await bringAll(host, guest, space, file.asset);
  expect(stateAt(guest)).toEqual({ ...file, state: "here", hereBytes: FILE.byteLength });
  guest.main.chosenPath = saved;
  expect(unwrap(await guest.ui.call.saveAsset({ space, asset: file.asset, name: "saved.bin" }))).toEqual({
    isDone: true,
  });
  expect(Buffer.compare(await readFile(saved), FILE)).toBe(0);
  const sample = Buffer.from(FILE.subarray(100, 164));
  for (const name of await readdir(join(guest.directory, "assets", space))) {
    expect((await readFile(join(guest.directory, "assets", space, name))).includes(sample)).toBe(false);
  }
});

test("what has come before a vault dies is not asked for again", async () => {
  const { host, guest, space, file } = await scene();
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  const table = await parcelOf(host, space, file.asset);
  const [first] = decodeAssetTable(table)?.chunks ?? [];
  if (!first) throw new Error("no chunk");
  for (const hash of [file.asset, first])
    await guest.net.vault.keepParcel({ space, hash, bytes: await parcelOf(host, space, hash) });
  await guest.restartVault();
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  expect(stateAt(guest)).toEqual({ ...file, state: "waiting", hereBytes: CHUNK_BYTES });
  expect(guest.net.wanted(space)).toEqual([{ asset: file.asset, parcels: decodeAssetTable(table)?.chunks.slice(1) }]);
});

test("a torn chunk, one under another's name and one that nobody waits for are not kept", async () => {
  const { host, guest, space, file } = await scene();
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  const other = unwrap(await host.ui.call.attachAsset({ space, bytes: someFile(8, 500) }));
  const [table, foreign] = [await parcelOf(host, space, file.asset), await parcelOf(host, space, other.asset)];
  const keep = async (hash: Hash, bytes: Uint8Array) =>
    unwrap(await guest.net.vault.keepParcel({ space, hash, bytes })).verdict;
  expect(await keep(file.asset, table.slice(0, -32))).toBe("other");
  expect(await keep(file.asset, foreign)).toBe("other");
  expect(await keep(other.asset, foreign)).toBe("unwanted");
  expect(stateAt(guest)).toEqual({ ...file, state: "waiting", hereBytes: 0 });
  await expect(stat(join(guest.directory, "assets", space, other.asset))).rejects.toThrow();
  // Honest work goes on.
  await bringAll(host, guest, space, file.asset);
  expect(stateAt(guest)?.state).toBe("here");
});

test("a table that names another size than the record, or the chunks of another file, never becomes a file", async () => {
  const { host, guest, space, file, saved } = await scene();
  const table = decodeAssetTable(await parcelOf(host, space, file.asset));
  const other = unwrap(await host.ui.call.attachAsset({ space, bytes: someFile(8, FILE.byteLength) }));
  const otherTable = decodeAssetTable(await parcelOf(host, space, other.asset));
  if (!table || !otherTable) throw new Error("no table");
  const lying = { asset: file.asset, sizeBytes: FILE.byteLength - 1 };
  const mixed = encodeAssetTable({ ...table, chunks: [...otherTable.chunks.slice(0, 1), ...table.chunks.slice(1)] });
  const forged = { asset: hashOf(mixed), sizeBytes: FILE.byteLength };
  unwrap(await guest.ui.call.followAssets({ space, assets: [lying, forged], limitBytes: LIMIT }));
  await guest.net.vault.keepParcel({ space, hash: file.asset, bytes: encodeAssetTable(table) });
  await guest.net.vault.keepParcel({ space, hash: forged.asset, bytes: mixed });
  const told = () =>
    new Map(guest.ui.all("assets").flatMap(({ assets }) => assets.map((one) => [one.asset, one.state])));
  expect(told().get(lying.asset)).toBe("damaged");
  for (const hash of decodeAssetTable(mixed)?.chunks ?? [])
    await guest.net.vault.keepParcel({ space, hash, bytes: await parcelOf(host, space, hash) });
  expect(told().get(forged.asset)).toBe("here");
  guest.main.chosenPath = saved;
  const answer = await guest.ui.call.saveAsset({ space, asset: forged.asset, name: "x" });
  expect(answer).toMatchObject({ ok: false, error: { code: "attachmentDamaged" } });
  await expect(stat(saved)).rejects.toThrow();
});

test("a file beyond what may be attached, beyond the limit of this machine, or of who may not attach is refused with the reason", async () => {
  const { mesh, host, space, file } = await scene();
  const delegate = await createTestMember({ mesh });
  members.push(delegate);
  await joinThrough(mesh, host, delegate, space, "delegate");
  const attach = (member: TestMember, sizeBytes: number) =>
    member.ui.call.attachAsset({ space, bytes: new Uint8Array(sizeBytes) });
  const refused = (code: string) => ({ ok: false, error: { code } });
  expect(await attach(host, MAX_ASSET_BYTES + 1)).toMatchObject(refused("attachmentTooLarge"));
  expect(await attach(delegate, 10)).toMatchObject(refused("roleMayNotWrite"));
  unwrap(await host.ui.call.followAssets({ space, assets: [file], limitBytes: FILE.byteLength + 9 }));
  expect(await attach(host, 10)).toMatchObject(refused("attachmentsFull"));
  expect(await attach(host, 9)).toMatchObject({ ok: true });
});

test("a pinned file is asked for whatever the limit is, and takes the room of those that are not", async () => {
  const { host, guest, space, file } = await scene();
  const other = unwrap(await host.ui.call.attachAsset({ space, bytes: someFile(8, 500) }));
  const limitBytes = 1_000;
  const follow = (isPinned: boolean) =>
    guest.ui.call.followAssets({ space, assets: [other, { ...file, ...(isPinned && { isPinned }) }], limitBytes });
  unwrap(await follow(false));
  expect(guest.net.wanted(space)).toEqual([{ asset: other.asset, parcels: [other.asset] }]);
  unwrap(await follow(true));
  expect(guest.net.wanted(space)).toEqual([{ asset: file.asset, parcels: [file.asset] }]);
  unwrap(await follow(false));
  expect(guest.net.wanted(space)).toEqual([{ asset: other.asset, parcels: [other.asset] }]);
});

test("what the limit of a machine leaves no room for is listed and not fetched, until there is room", async () => {
  const { guest, space, file } = await scene();
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: 1_000 }));
  expect(stateAt(guest)?.state).toBe("overLimit");
  expect(guest.net.wanted(space)).toEqual([]);
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  expect(stateAt(guest)?.state).toBe("waiting");
  expect(guest.net.wanted(space)).toEqual([{ asset: file.asset, parcels: [file.asset] }]);
});

test("a file that was stopped is not asked for, and goes on where it was", async () => {
  const { host, guest, space, file } = await scene();
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  await guest.net.vault.keepParcel({ space, hash: file.asset, bytes: await parcelOf(host, space, file.asset) });
  unwrap(await guest.ui.call.stopAsset({ space, asset: file.asset }));
  expect([stateAt(guest)?.state, guest.net.wanted(space)]).toEqual(["stopped", []]);
  unwrap(await guest.ui.call.resumeAsset({ space, asset: file.asset }));
  expect(guest.net.wanted(space)[0]?.parcels).toHaveLength(3);
});

test("a removed file is handed to nobody, and is whole again when its record comes back", async () => {
  const { host, space, file } = await scene();
  unwrap(await host.ui.call.followAssets({ space, assets: [], limitBytes: LIMIT }));
  expect(unwrap(await host.net.vault.parcel({ space, hash: file.asset }))).toEqual({ bytes: null });
  unwrap(await host.ui.call.followAssets({ space, assets: [file], limitBytes: LIMIT }));
  await host.ui.next("assets", ({ assets }) => assets.some(({ state }) => state === "here"));
  expect(decodeAssetTable(await parcelOf(host, space, file.asset))?.chunks).toHaveLength(3);
});
