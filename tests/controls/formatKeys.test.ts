import { expect, test } from "vitest";
import { formatKeys } from "../../src/controls/formatKeys.ts";

test("keys are written as they stand on the keyboard", () => {
  expect(formatKeys("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
  expect(formatKeys("Mod+Shift+Z", true)).toEqual(["⌘", "⇧", "Z"]);
  expect(formatKeys("F6", true)).toEqual(["F6"]);
});
