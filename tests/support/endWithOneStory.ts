import { expect } from "vitest";
import { type ForkSession, forkSession } from "./forkSession.ts";

/** Plays sessions of copies, a seed each, that must end with one text for all; in enough of them an honest machine held two stories. */
export async function endWithOneStory(first: number, seeds: number): Promise<void> {
  let found = 0;
  for (let seed = first; seed < first + seeds; seed++) {
    const session = await forkSession(seed);
    expectOneStory(seed, session);
    if (session.agreed !== null) found++;
  }
  expect(found).toBeGreaterThan(seeds / 4);
}

/** All show one text, and nothing of the liar in it from where two stories part; everyone can go on. */
function expectOneStory(seed: number, session: ForkSession): void {
  const { steps, shown, standings, lastWords, text, end, agreed, toldAlike, hasForkedDecisions } = session;
  const story = `seed ${seed}\n${steps.join("\n")}\n${shown.join("\n")}`;
  expect(new Set(standings).size, story).toBe(1);
  expect(new Set(shown).size, story).toBe(1);
  for (const word of lastWords) expect(text, story).toContain(word);
  if (agreed !== null) expect(end ?? Number.MAX_VALUE, story).toBeLessThanOrEqual(agreed);
  // Where decisions are forked too, the content may be cut further down, by what an admin had seen of it.
  if (!hasForkedDecisions && end !== null) expect(end, story).toBeGreaterThanOrEqual(toldAlike ?? Number.MAX_VALUE);
}
