import { expect, test } from "vitest";
import { initialsOf } from "../../../src/features/draft/amendments/initialsOf.ts";

test("an author of a file is named in the text by the first letters of the name, in any script", () => {
  expect(["Anna Nowak", "Олена Шевченко", "jean-luc du pont martin", "secretariat", "42", ""].map(initialsOf)).toEqual([
    "AN",
    "ОШ",
    "JLD",
    "S",
    "?",
    "?",
  ]);
});
