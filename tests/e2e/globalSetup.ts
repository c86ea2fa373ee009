import { ensureBuild } from "../../scripts/ensureBuild.mjs";
import { openMadeOnce } from "../../scripts/proof/madeOncePlace.mjs";
import { bootstrap } from "../../scripts/setup/bootstrap.mjs";
import type { FullConfig } from "@playwright/test";
import { openScreens } from "./support/screens.ts";

/**
 * Readies Electron and the build, so that one file can also be run by `npx playwright test` alone, and opens screens
 * that are the same on every machine. `CONCORDIA_SHOW=1` uses the screen in front of you instead.
 */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const needsXvfb = process.platform === "linux" && process.env.CONCORDIA_SHOW !== "1";
  await bootstrap({ needsXvfb });
  await ensureBuild();
  const closeScreens = needsXvfb ? await openScreens(workers) : () => Promise.resolve();
  const removeMade = openMadeOnce();
  return async () => {
    removeMade();
    await closeScreens();
  };
}
