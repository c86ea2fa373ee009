import { ensureBuild } from "../../scripts/ensureBuild.mjs";
import { bootstrap } from "../../scripts/setup/bootstrap.mjs";
import { withXvfb } from "../../scripts/withXvfb.mjs";

/**
 * Readies Electron and the build, so that one file can also be run by `npx playwright test` alone, and opens a screen
 * that is the same on every machine. `CONCORDIA_SHOW=1` uses the screen in front of you instead.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const needsXvfb = process.platform === "linux" && process.env.CONCORDIA_SHOW !== "1";
  await bootstrap({ needsXvfb });
  await ensureBuild();
  if (!needsXvfb) return () => Promise.resolve();
  const { display, stop } = await withXvfb();
  process.env.DISPLAY = display;
  return stop;
}
