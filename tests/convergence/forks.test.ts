import { test } from "vitest";
import { endWithOneStory } from "../support/endWithOneStory.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(4, 8);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

test(
  `machines that were told different stories by copies of one end with one text: ${SEEDS} seeds from ${FIRST}`,
  {
    timeout: 600_000,
  },
  () => endWithOneStory(FIRST, SEEDS),
);
