import { expect, it } from "vitest";
import { runForged } from "../documents/text/forged/runForged.ts";

const STATES = 4_000;

it("forged records, tokens, borders and formats never break the layout, hide a letter or set two readers apart", () => {
  const { states, accepted } = runForged(1, STATES);
  expect(states).toBe(STATES);
  expect(accepted).toBeGreaterThan(STATES / 2);
});

// At these the layout that was kept current and the one that was read anew were once not the same.
it.each([40, 3_001_286, 1_012_850, 1_019_502])("forged states from seed %i are the same at two readers", (first) => {
  expect(runForged(first, 20).states).toBe(20);
});
