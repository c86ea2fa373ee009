import { expect, test } from "vitest";
import {
  forgetPrivateSpace,
  PRIVATE_SPACES,
  readPrivateSpaces,
  writePrivateSpaces,
} from "../../src/state/privateSpaces.ts";
import { asSealed } from "../../src/store/local/sealed.ts";
import { someSpace } from "../support/ledgerIds.ts";
import { createSealedShelf } from "../support/sealedShelf.ts";

const [shared, mine, ours] = [someSpace("shared"), someSpace("mine"), someSpace("ours")];
const all = [
  { of: shared, space: ours, kind: "delegation" },
  { of: shared, space: mine, kind: "self" },
] as const;
function scene() {
  const { values, store, vault, lock } = createSealedShelf();
  return { values, lock, shelf: { local: store, vault } };
}

test("which spaces are beside which is kept under seal, and comes back", async () => {
  const { values, shelf } = scene();
  expect(await readPrivateSpaces(shelf)).toEqual([]);
  expect(await writePrivateSpaces(shelf, all)).toBe(true);
  expect([...values.keys()]).toEqual([PRIVATE_SPACES]);
  expect(await readPrivateSpaces(shelf)).toEqual(all);
});

test("a locked vault keeps nothing in clear: it says so instead", async () => {
  const { values, shelf, lock } = scene();
  lock(true);
  expect(await writePrivateSpaces(shelf, all)).toBe(false);
  expect(values.size).toBe(0);
});

test("a space that is erased here leaves no word of what was beside it", async () => {
  const { values, shelf } = scene();
  await writePrivateSpaces(shelf, all);
  expect(await forgetPrivateSpace(shelf, mine)).toBe(true);
  expect(await readPrivateSpaces(shelf)).toEqual([all[0]]);
  expect(await forgetPrivateSpace(shelf, shared)).toBe(true);
  expect(await readPrivateSpaces(shelf)).toEqual([]);
  expect(new TextDecoder().decode(values.get(PRIVATE_SPACES))).not.toContain(ours);
});

test("what is kept and cannot be read counts as nothing", async () => {
  const { shelf } = scene();
  const sealed = await shelf.vault.sealLocal({ label: PRIVATE_SPACES, plain: new TextEncoder().encode('[{"of":1}]') });
  if (!sealed.ok) throw new Error("locked");
  await shelf.local.saveValue(PRIVATE_SPACES, asSealed(sealed.value));
  expect(await readPrivateSpaces(shelf)).toEqual([]);
});
