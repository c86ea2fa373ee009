import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openParcelFolder, UNNAMED_MS } from "../../electron/vault/assets/parcelFolder.ts";
import { MAX_PARCEL_BYTES } from "../../src/domain/asset.ts";
import { ok } from "../../src/domain/result.ts";
import { hashOf, someFile } from "../support/someAsset.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "concordia-parcels-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = someFile(1, 5_000);
const hash = hashOf(bytes);
const NOW = 1_763_960_000_000;

test("a parcel that was kept is there after a restart, under its hash and nothing else", async () => {
  const path = join(root, "parcels");
  expect(await (await openParcelFolder(path)).keep(hash, bytes)).toEqual(ok("kept"));
  expect(await readdir(path)).toEqual([hash]);
  const again = await openParcelFolder(path);
  expect(again.has(hash)).toBe(true);
  expect(await again.read(hash)).toEqual(bytes);
});

test("bytes that are not what they are called, torn or too large, are not written", async () => {
  const folder = await openParcelFolder(root);
  expect(await folder.keep(hash, bytes.slice(0, -1))).toEqual(ok("other"));
  expect(await folder.keep(hashOf(someFile(2, 10)), bytes)).toEqual(ok("other"));
  const large = someFile(3, MAX_PARCEL_BYTES + 1);
  expect(await folder.keep(hashOf(large), large)).toEqual(ok("other"));
  expect(await readdir(root)).toEqual([]);
});

test("a process that is killed between writing and renaming leaves nothing that counts, and its half file goes", async () => {
  await writeFile(join(root, `${hash}.new`), bytes.slice(0, 3_000));
  const folder = await openParcelFolder(root);
  expect(folder.has(hash)).toBe(false);
  expect(await readdir(root)).toEqual([]);
  expect(await folder.keep(hash, bytes)).toEqual(ok("kept"));
});

test("a parcel that was torn on the disk is let go of, and can be kept again", async () => {
  const folder = await openParcelFolder(root);
  await folder.keep(hash, bytes);
  await truncate(join(root, hash), 100);
  expect(await folder.read(hash)).toBeNull();
  expect(folder.has(hash)).toBe(false);
  await folder.keep(hash, bytes);
  expect(await folder.read(hash)).toEqual(bytes);
});

test("a parcel that cannot be read just now is not let go of: nobody else may have it", async () => {
  const folder = await openParcelFolder(root);
  await folder.keep(hash, bytes);
  await rm(join(root, hash));
  await mkdir(join(root, hash));
  expect(await folder.read(hash)).toBeNull();
  expect(folder.has(hash)).toBe(true);
  await rmdir(join(root, hash));
  await writeFile(join(root, hash), bytes);
  expect(await folder.read(hash)).toEqual(bytes);
});

test("a full disk is said, and leaves neither half a file nor less than there was", async () => {
  const folder = await openParcelFolder(root);
  const other = someFile(2, 100);
  await folder.keep(hashOf(other), other);
  // A device on which every write finds no room.
  await symlink("/dev/full", join(root, `${hash}.new`));
  expect(await folder.keep(hash, bytes)).toMatchObject({ ok: false, error: { code: "diskFull" } });
  expect(folder.has(hash)).toBe(false);
  expect(await readdir(root)).toEqual([hashOf(other)]);
  expect(await folder.keep(hash, bytes)).toEqual(ok("kept"));
});

test("what nobody names any more counts as gone, comes back when it is named again, and is deleted after a week", async () => {
  const folder = await openParcelFolder(root);
  await folder.keep(hash, bytes);
  await folder.nameOnly(new Set(), NOW);
  expect(folder.has(hash)).toBe(false);
  expect(await folder.read(hash)).toBeNull();
  await folder.bringBack([hash]);
  expect(await folder.read(hash)).toEqual(bytes);

  await folder.nameOnly(new Set(), NOW);
  const later = await openParcelFolder(root);
  await later.nameOnly(new Set(), NOW + UNNAMED_MS);
  expect(await readdir(root)).toHaveLength(1);
  await later.nameOnly(new Set(), NOW + UNNAMED_MS + 1_000);
  expect(await readdir(root)).toEqual([]);
});

test("files of others in the folder are neither read nor deleted", async () => {
  await writeFile(join(root, "notes.txt"), "mine");
  const folder = await openParcelFolder(root);
  await folder.nameOnly(new Set(), NOW);
  expect(folder.held()).toEqual([]);
  expect(await readFile(join(root, "notes.txt"), "utf8")).toBe("mine");
});
