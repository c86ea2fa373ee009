import { expect, test } from "vitest";
import { fileNameOf } from "../../src/features/draft/files/fileName.ts";

const NONE = "Untitled";

test("a file is called by reference and title, by what there is of them, and never by nothing", () => {
  const name = (reference: string, title: string) => fileNameOf({ reference, title, lang: "en" }, NONE);
  expect(name("GT-ADI-INT(2021)2", "Draft")).toBe("GT-ADI-INT(2021)2 Draft");
  expect(name("", "Draft")).toBe("Draft");
  expect(name("GT-ADI-INT(2021)2", "")).toBe("GT-ADI-INT(2021)2");
  expect(name(" ", " ")).toBe(NONE);
  expect(name("", "a".repeat(400))).toHaveLength(150);
});
