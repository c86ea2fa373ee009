import { expect, test } from "vitest";
import { wordChanges } from "../../../src/documents/amendments/wording.ts";
import { shortChanges } from "../../../src/documents/amendments/shortChanges.ts";
import { tidyWording } from "../../../src/features/draft/amendments/tidyWording.ts";

const MARKS = { stay: "", gone: "-", new: "+" } as const;

function shown(before: string, after: string, keep?: number): string {
  return shortChanges(wordChanges(before, after), keep)
    .map(({ kind, text }) => `${MARKS[kind]}${text}${MARKS[kind]}`)
    .join("");
}

test("words that give way one after the other are read as one change", () => {
  expect(shown("The first paragraph stays.", "The opening sentence stays.")).toBe(
    "The -first paragraph-+opening sentence+ stays.",
  );
});

test("changes with words between them stay apart, and what only goes or only comes is said once", () => {
  expect(shown("Cities may meet once a year.", "Cities shall meet each year.")).toBe(
    "Cities -may-+shall+ meet -once a-+each+ year.",
  );
  expect(shown("Cities meet.", "All cities meet.")).toBe("-Cities-+All cities+ meet.");
  expect(shown("Cities meet often.", "Cities meet.")).toBe("Cities meet- often-.");
});

test("a new paragraph is a change of its own", () => {
  expect(shown("One.", "One.\nTwo.")).toBe("One.+\nTwo.+");
});

test("of a long stretch that stays only whole words near the change are shown", () => {
  const [before, after] = ["word ".repeat(20), " end".repeat(20)];
  expect(shown(`${before}may${after}`, `${before}shall${after}`, 12)).toBe("… word word -may-+shall+ end end …");
});

test("all of a text is shown when nothing is said of how much to keep", () => {
  const text = "word ".repeat(200);
  expect(shown(`${text}may`, `${text}shall`)).toBe(`${text}-may-+shall+`);
});

test("what was typed has no space at the ends of lines and no paragraph without words", () => {
  expect(tidyWording("One. \r\n\n  \nTwo.\n")).toBe("One.\nTwo.");
  expect(tidyWording(" \n")).toBe("");
});
