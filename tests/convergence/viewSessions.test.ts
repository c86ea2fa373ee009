// @vitest-environment jsdom
import { expect, it } from "vitest";
import { ourSide } from "../documents/text/views/ourSide.ts";
import { PROFILES } from "../documents/text/views/profiles.ts";
import { runSession } from "../documents/text/views/runSession.ts";

const FAULTLESS = { lost: 0, doubled: 0, wrongAuthor: 0, doubledIds: 0, diverged: 0, broken: 0 };
const SEEDS = 2;
const MOST_MS = 60_000;

function rethrow(error: unknown): never {
  throw error;
}

it.each([20261143, 20261146])(
  "a paragraph of several parts that is moved in the view lands where it was dropped and is not typed again: %i",
  (seed) => {
    expect(runSession(ourSide, seed, PROFILES.dense, rethrow)).toMatchObject(FAULTLESS);
  },
);

it.each(["mixed", "dense", "undo"] as const)(
  "people who write apart in editors lose, double and misattribute nothing: %s",
  (name) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      expect(runSession(ourSide, seed, PROFILES[name], rethrow)).toMatchObject(FAULTLESS);
    }
  },
  MOST_MS,
);
