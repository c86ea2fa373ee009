import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { openRoom, type Room } from "./room.ts";

/** A room in which cities meet, with fresh profiles. What many tests begin with is done once in a run, and copied. */
export const test = base.extend<{ room: Room }>({
  // Playwright takes the empty pattern for "no other fixture".
  // biome-ignore lint/correctness/noEmptyPattern: the pattern is how fixtures are declared
  room: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "concordia-e2e-"));
    const room = await openRoom(folder);
    await use(room);
    await room.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
