import { expect, it } from "vitest";
import { runForged } from "../documents/text/forged/runForged.ts";

const STATES = 4_000;

it("forged records, tokens, borders and formats never break the layout, hide a letter or set two readers apart", () => {
  const { states, accepted } = runForged(1, STATES);
  expect(states).toBe(STATES);
  expect(accepted).toBeGreaterThan(STATES / 2);
});
