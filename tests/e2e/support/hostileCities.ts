import { rmSync } from "node:fs";
import { test as base } from "./cities.ts";
import { HOSTILE_PATCHES } from "./hostilePatches.ts";
import { buildPatchedApp } from "./patchedApp.ts";

/** A room to which people with a changed app come too. `hostile` is where such an app starts from. */
export const test = base.extend<object, { hostile: string }>({
  hostile: [
    // Playwright takes the empty pattern for "no other fixture".
    // biome-ignore lint/correctness/noEmptyPattern: the pattern is how fixtures are declared
    async ({}, use) => {
      const root = await buildPatchedApp(HOSTILE_PATCHES);
      await use(root);
      rmSync(root, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
