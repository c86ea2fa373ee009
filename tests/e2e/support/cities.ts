import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type Beginnings, openRoom, type Room } from "./room.ts";

/** A room in which cities meet, with fresh profiles. What many tests begin with is done once by each worker, and copied. */
export const test = base.extend<{ room: Room }, { beginnings: Beginnings }>({
  beginnings: [
    // Playwright takes the empty pattern for "no other fixture".
    // biome-ignore lint/correctness/noEmptyPattern: the pattern is how fixtures are declared
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "concordia-begun-"));
      await use({ folder, made: new Map() });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  room: async ({ beginnings }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "concordia-e2e-"));
    const room = await openRoom(folder, beginnings);
    await use(room);
    await room.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
