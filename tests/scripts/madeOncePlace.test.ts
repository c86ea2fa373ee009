import { existsSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MADE_ONCE, openMadeOnce } from "../../scripts/proof/madeOncePlace.mjs";

let before: string | undefined;
beforeEach(() => {
  before = process.env[MADE_ONCE];
  delete process.env[MADE_ONCE];
});
afterEach(() => {
  if (before !== undefined) process.env[MADE_ONCE] = before;
});

test("runs one behind the other share the place that was opened around them, and it is gone after the last", () => {
  const removeOuter = openMadeOnce();
  const place = process.env[MADE_ONCE] ?? "";
  for (let run = 0; run < 2; run++) {
    const removeInner = openMadeOnce();
    expect(process.env[MADE_ONCE]).toBe(place);
    removeInner();
    expect(existsSync(place)).toBe(true);
  }
  removeOuter();
  expect(existsSync(place)).toBe(false);
  expect(process.env[MADE_ONCE]).toBeUndefined();
});
