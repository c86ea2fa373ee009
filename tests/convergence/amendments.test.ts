import { expect, it } from "vitest";
import { AMENDMENT_PROFILES, runAmendments, runDrafting } from "../documents/amendments/runAmendments.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(5, 10);
/** Of sessions with files, which take longer. */
const FEWER = 6;

it.each(["shaped", "undone"] as const)(
  `%s: after ${SEEDS} sessions all have one text and one discussion, and nothing accepted stands twice`,
  (name) => {
    let accepted = 0;
    for (let seed = 1; seed <= SEEDS; seed++) accepted += runAmendments(seed, AMENDMENT_PROFILES[name]).accepted;
    expect(accepted).toBeGreaterThan(SEEDS);
  },
);

it(`spoken: after ${SEEDS} sessions in which nothing is accepted the text is byte for byte what it was`, () => {
  let tabled = 0;
  for (let seed = 1; seed <= SEEDS; seed++) tabled += runAmendments(seed, AMENDMENT_PROFILES.spoken).tabled;
  expect(tabled).toBeGreaterThan(SEEDS);
});

it("what two bring in apart stands once, also when one of them undid and redid it and the other hears of it in pieces: undone, 75", () => {
  expect(runAmendments(75, AMENDMENT_PROFILES.undone).standing).toBe(2);
});

it(`drafted: after ${FEWER} sessions with brackets, reservations, threads, references, revisions and files as well all have one text, and files say what it says`, async () => {
  let standing = 0;
  for (let seed = 1; seed <= FEWER; seed++) standing += (await runDrafting(seed, AMENDMENT_PROFILES.drafted)).standing;
  expect(standing).toBeGreaterThan(0);
});

it(`argued: after ${FEWER} sessions in which all is said and nothing accepted the text is byte for byte what it was, also in files`, async () => {
  let brackets = 0;
  for (let seed = 1; seed <= FEWER; seed++) brackets += (await runDrafting(seed, AMENDMENT_PROFILES.argued)).brackets;
  expect(brackets).toBeGreaterThan(FEWER);
});
