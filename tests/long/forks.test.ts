import { test } from "vitest";
import { endWithOneStory } from "../support/endWithOneStory.ts";

const SEEDS = Number(process.env.SEEDS ?? 220);
const FIRST = Number(process.env.FIRST_SEED ?? 1_000);

test(
  `machines that were told different stories by copies of one end with one text: ${SEEDS} seeds from ${FIRST}`,
  {
    timeout: 1_800_000,
  },
  () => endWithOneStory(FIRST, SEEDS),
);
