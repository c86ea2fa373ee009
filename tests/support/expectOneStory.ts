import { expect } from "vitest";
import type { ForkSession } from "./forkSession.ts";

/** All show one text, and nothing of the liar in it from where two stories part; everyone can go on. */
export function expectOneStory(seed: number, session: ForkSession): void {
  const { steps, shown, standings, lastWords, text, end, agreed, toldAlike, hasForkedDecisions } = session;
  const story = `seed ${seed}\n${steps.join("\n")}\n${shown.join("\n")}`;
  expect(new Set(standings).size, story).toBe(1);
  expect(new Set(shown).size, story).toBe(1);
  for (const word of lastWords) expect(text, story).toContain(word);
  if (agreed !== null) expect(end ?? Number.MAX_VALUE, story).toBeLessThanOrEqual(agreed);
  // Where decisions are forked too, the content may be cut further down, by what an admin had seen of it.
  if (!hasForkedDecisions && end !== null) expect(end, story).toBeGreaterThanOrEqual(toldAlike ?? Number.MAX_VALUE);
}
