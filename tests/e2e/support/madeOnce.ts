import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { MADE_ONCE } from "../../../scripts/proof/madeOncePlace.mjs";
import { withLock } from "../../../scripts/setup/withLock.mjs";

/**
 * The folder that `make` has filled: by whoever asks first in this run, while others who ask for the same wait. It is
 * only read afterwards. What was left half made by one who failed is made anew.
 */
export async function madeOnce(what: string, make: (folder: string) => Promise<void>): Promise<string> {
  const place = process.env[MADE_ONCE];
  if (place === undefined) throw new Error("globalSetup.ts opens the place for what is made once");
  const folder = join(place, what);
  const mark = `${folder}.made`;
  if (existsSync(mark)) return folder;
  await offTheClock(() =>
    withLock(`${folder}.lock`, async () => {
      if (existsSync(mark)) return;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      await make(folder);
      writeFileSync(mark, "");
    }),
  );
  return folder;
}

const LONGEST_MS = 180_000;

/** What is made for a whole run takes nothing of the time that a test is given, whichever comes first. */
async function offTheClock(make: () => Promise<void>): Promise<void> {
  const info = test.info();
  const given = info.timeout;
  // Nothing is counted where somebody steps through it.
  if (given === 0) return make();
  info.setTimeout(given + LONGEST_MS);
  const begun = performance.now();
  await make();
  info.setTimeout(given + performance.now() - begun);
}
