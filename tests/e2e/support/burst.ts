import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fillProfile, launchApp, openDraftToWrite, textOf, typeBurst } from "../../bench/app.mjs";

const TITLE = "Burst";
const LETTER = "ж";
/** Part of the promise: so long after the edits were on the screen every process is killed at once. */
const KILL_AFTER_MS = 400;

const countLetters = (text: string): number => text.split(LETTER).length - 1;

/** A folder of its own for `use`, gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "concordia-kill-"));
  try {
    return await use(folder);
  } finally {
    // Chromium's last threads may still be writing when the process is gone.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    rmSync(`${folder}.ends`, { force: true });
  }
}

/** How many of `edits` were on the screen before the whole process group was killed, and how many after the next start. */
export function burstAndKill(edits: number): Promise<{ shown: number; kept: number }> {
  return withFolder(async (profile) => {
    await fillProfile(profile, [TITLE]);
    const first = await launchApp(profile);
    await openDraftToWrite(first, TITLE);
    await typeBurst(first, edits, LETTER);
    const killed = pause(KILL_AFTER_MS).then(first.running.kill);
    const shown = countLetters(await textOf(first));
    await killed;
    const again = await launchApp(profile);
    await openDraftToWrite(again, TITLE);
    const kept = countLetters(await textOf(again));
    await again.running.kill();
    return { shown, kept };
  });
}
