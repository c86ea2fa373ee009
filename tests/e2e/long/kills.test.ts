import { expect, test } from "@playwright/test";
import { burstAndKill } from "../support/burst.ts";
import { note } from "../support/figures.ts";

const RUNS = 10;

test("3,000 edits of a burst are there after everything was killed 400 ms later, 10 of 10 times", async () => {
  const kept: number[] = [];
  for (let run = 0; run < RUNS; run++) kept.push((await burstAndKill(3000)).kept);
  note("kept after the kill", kept.join(", "));
  expect(kept).toEqual(Array(RUNS).fill(3000));
});
