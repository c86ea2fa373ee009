import { expect, test } from "vitest";
import { secondsIn } from "../../../src/features/meeting/floor/secondsIn.ts";
import { sitting } from "../../../src/state/sitting.ts";

test("a speaker is given whole minutes and seconds, and no more than three hours", () => {
  expect(secondsIn("2", "30")).toBe(150);
  expect(secondsIn(" ", "90")).toBe(90);
  expect(secondsIn("4", "")).toBe(240);
  expect(secondsIn("180", "0")).toBe(10_800);
  for (const [minutes, seconds] of [
    ["", ""],
    ["0", "0"],
    ["1.5", ""],
    ["-1", "30"],
    ["two", ""],
    ["180", "1"],
  ] as const)
    expect(secondsIn(minutes, seconds)).toBeNull();
});

test("the last time of one's own is kept while another one is used", () => {
  const { reducer, actions } = sitting;
  const own = reducer(undefined, actions.ownSpeakingTimeSet(150));
  expect(reducer(own, actions.speakingTimeSet(60))).toMatchObject({ speakingSeconds: 60, ownSpeakingSeconds: 150 });
});
