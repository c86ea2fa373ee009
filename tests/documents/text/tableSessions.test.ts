import { expect, it } from "vitest";
import { PROFILES, runSession } from "./fuzz/runSession.ts";

const SEEDS = 20;
const MOST_MS = 60_000;

it.each(["tables", "tablesUndo"] as const)(
  `%s: ${SEEDS} sessions lose, double and misattribute nothing`,
  (name) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      expect(runSession(seed, PROFILES[name])).toMatchObject({ lost: 0, doubled: 0, wrongAuthor: 0 });
    }
  },
  MOST_MS,
);
