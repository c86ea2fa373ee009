import { expect, test } from "vitest";
import { fieldAct } from "../../../src/features/draft/suggesting/fieldKeys.ts";

const TEXT = "The cities";

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

/** What a key does with the caret there, or with these letters selected. */
const actOf = (key: string, at: number, more: Partial<typeof NO_KEYS & { to: number }> = {}) =>
  fieldAct({ ...NO_KEYS, ...more, key }, { value: TEXT, selectionStart: at, selectionEnd: more.to ?? at });

test("an arrow goes on from the very end only, and takes the caret along", () => {
  const [before, behind] = ([-1, 1] as const).map((step) => ({ type: "goOn", step, isOpened: true }));
  for (const key of ["ArrowUp", "ArrowLeft"]) {
    expect(actOf(key, 0)).toEqual(before);
    expect(actOf(key, 3)).toBeNull();
    expect(actOf(key, TEXT.length)).toBeNull();
  }
  for (const key of ["ArrowDown", "ArrowRight"]) {
    expect(actOf(key, TEXT.length)).toEqual(behind);
    expect(actOf(key, 3)).toBeNull();
    expect(actOf(key, 0)).toBeNull();
  }
});

test("an arrow that ends or widens a selection stays in the field", () => {
  expect(actOf("ArrowUp", 0, { to: 4 })).toBeNull();
  expect(actOf("ArrowRight", 4, { to: TEXT.length })).toBeNull();
  expect(actOf("ArrowUp", 0, { shiftKey: true })).toBeNull();
  expect(actOf("ArrowRight", TEXT.length, { ctrlKey: true })).toBeNull();
  expect(actOf("ArrowLeft", 0, { altKey: true })).toBeNull();
});

test("Tab goes on from everywhere and opens nothing, so that the next one leaves the text", () => {
  expect(actOf("Tab", 3)).toEqual({ type: "goOn", step: 1, isOpened: false });
  expect(actOf("Tab", 3, { shiftKey: true })).toEqual({ type: "goOn", step: -1, isOpened: false });
  expect(actOf("Tab", 3, { ctrlKey: true })).toBeNull();
});

test("Ctrl+Enter, or Command on a Mac, keeps; Enter alone begins a paragraph; Escape puts the words back", () => {
  expect(actOf("Enter", 3, { ctrlKey: true })).toEqual({ type: "keep" });
  expect(actOf("Enter", 3, { metaKey: true })).toEqual({ type: "keep" });
  expect(actOf("Enter", 3)).toBeNull();
  expect(actOf("Escape", 3)).toEqual({ type: "putBack" });
});

test("while an input method composes every key is its own", () => {
  const isComposing = true;
  for (const key of ["Escape", "Tab", "Enter", "ArrowUp"]) expect(actOf(key, 0, { isComposing })).toBeNull();
  expect(actOf("Enter", 0, { isComposing, ctrlKey: true })).toBeNull();
});
