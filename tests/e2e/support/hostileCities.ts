import { test as base } from "./cities.ts";
import { HOSTILE_PATCHES } from "./hostilePatches.ts";
import { patchedApp } from "./patchedApp.ts";

/** A room to which people with a changed app come too. `hostile` is where such an app starts from. */
export const test = base.extend<{ hostile: string }>({
  // Playwright takes the empty pattern for "no other fixture".
  // biome-ignore lint/correctness/noEmptyPattern: the pattern is how fixtures are declared
  hostile: async ({}, use) => use(await patchedApp("a hostile member", HOSTILE_PATCHES)),
});
