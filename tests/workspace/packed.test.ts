import { expect, test } from "vitest";
import { ok } from "../../src/domain/result.ts";
import { pack, unpack } from "../../src/workspace/packed.ts";
import { createRandom } from "../support/random.ts";

const random = createRandom(20261127);
const repeated = new TextEncoder().encode("a paragraph of a draft ".repeat(2000));

test("what was packed comes back byte for byte, and a text that repeats itself takes a tenth", async () => {
  for (const bytes of [new Uint8Array(), Uint8Array.of(0), repeated, random.bytes(5000)]) {
    expect(await unpack(await pack(bytes))).toEqual(ok(bytes));
  }
  expect((await pack(repeated)).byteLength).toBeLessThan(repeated.byteLength / 10);
});

test("what was kept before there was packing is read as it stands", async () => {
  const before = Uint8Array.of(1, 2, 3);
  expect(await unpack(before)).toEqual(ok(before));
});

test("what was torn or changed on the disk is said to be unreadable, or is something else, and never hangs", async () => {
  const whole = await pack(repeated);
  expect(await unpack(whole.slice(0, -3))).toMatchObject({ ok: false, error: { code: "storeDamaged" } });
  for (let turn = 0; turn < 50; turn++) {
    const changed = whole.slice();
    changed[1 + random.below(changed.byteLength - 1)] = random.below(256);
    const read = await unpack(changed);
    expect(read.ok || read.error.code === "storeDamaged").toBe(true);
  }
});
