import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { openOutsideMark } from "../../electron/vault/keep/outsideMark.ts";
import { someSpace } from "../support/ledgerIds.ts";

const space = someSpace();
const [key, other] = [systemRandom(32), systemRandom(32)];
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "concordia-mark-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (one: Uint8Array, path = join(folder, "mark")) => openOutsideMark({ path, key: one, random: systemRandom });

test("what was furthest is remembered, an older word takes nothing back, and nothing of it is readable", async () => {
  const mark = await at(key);
  expect(mark.seqOf(space, "content")).toBe(0);
  await mark.note([{ space, control: 3, content: 9 }]);
  await mark.note([{ space, control: 4, content: 5 }]);
  const again = await at(key);
  expect([again.seqOf(space, "control"), again.seqOf(space, "content")]).toEqual([4, 9]);
  expect((await readFile(join(folder, "mark"))).includes(space.slice(0, 16))).toBe(false);
});

test("of other keys, damaged, or in a place where nothing can be written: it knows nothing and hinders nothing", async () => {
  await (await at(key)).note([{ space, control: 3, content: 9 }]);
  const stranger = await at(other);
  expect(stranger.seqOf(space, "content")).toBe(0);
  await stranger.note([{ space, control: 1, content: 1 }]);
  expect((await at(other)).seqOf(space, "content")).toBe(1);
  await writeFile(join(folder, "mark"), "no mark at all");
  expect((await at(other)).seqOf(space, "content")).toBe(0);
  const nowhere = await at(key, join(folder, "mark", "beneath a file"));
  await nowhere.note([{ space, control: 1, content: 1 }]);
  expect(nowhere.seqOf(space, "control")).toBe(1);
});

test("a space whose log nobody else holds is forgotten, and the others are not", async () => {
  const second = someSpace("second");
  const mark = await at(key);
  await mark.note([space, second].map((one) => ({ space: one, control: 1, content: 7 })));
  mark.forget(space);
  await mark.note([{ space, control: 1, content: 2 }]);
  const again = await at(key);
  expect([again.seqOf(space, "content"), again.seqOf(second, "content")]).toEqual([2, 7]);
});
