import { expect, it } from "vitest";
import { PROFILES, runSession } from "../documents/text/fuzz/runSession.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(4, 8);
const MOST_MS = 60_000;
const FAULTLESS = { lost: 0, doubled: 0, wrongAuthor: 0 };

it.each(["tables", "tablesUndo"] as const)(
  `%s: ${SEEDS} sessions lose, double and misattribute nothing`,
  (name) => {
    for (let seed = 1; seed <= SEEDS; seed++) expect(runSession(seed, PROFILES[name])).toMatchObject(FAULTLESS);
  },
  MOST_MS,
);

// Seven in a hundred such sessions had some that stood elsewhere (tests/documents/text/betweenHalves.slow.test.ts says why).
it(
  "letters of paragraphs that nobody moves stand in the order in which each had seen them",
  () => {
    for (let seed = 9811; seed <= 9818; seed++) {
      expect({ seed, ...runSession(seed, PROFILES.ordered) }).toMatchObject({ seed, ...FAULTLESS, misplaced: 0 });
    }
  },
  MOST_MS,
);

it.each([
  ["dense", 1486],
  ["undo", 1447],
] as const)("a join that comes to hold while room is made for it is done, not refused: %s, %i", (name, seed) => {
  expect(runSession(seed, PROFILES[name])).toMatchObject(FAULTLESS);
});

it("the empty paragraph of a cell that has none is not moved: tables, 5003", () => {
  expect(runSession(5003, PROFILES.tables)).toMatchObject(FAULTLESS);
});
