import { describe, expect, test } from "vitest";
import type { DocumentEntry } from "../../src/documents/register/documentList.ts";
import { createDocumentId } from "../../src/documents/documentId.ts";
import { languageName } from "../../src/controls/languageName.ts";
import { nextReference } from "../../src/features/drafts/nextReference.ts";
import { filterDrafts, sortDrafts } from "../../src/features/drafts/sortDrafts.ts";

let count = 0;
const draft = (title: string, part: Partial<DocumentEntry> = {}): DocumentEntry => {
  count++;
  const id = createDocumentId("body", (bytes) => bytes.fill(count));
  return { id, title, reference: "", lang: "en", createdAt: count, isArchived: false, ...part };
};
const titles = (drafts: readonly DocumentEntry[]) => drafts.map(({ title }) => title);

describe("the list of drafts is sorted as a reader of the interface expects", () => {
  test("Łódź comes before Zamość in Polish, and Ґ after Г in Ukrainian", () => {
    const polish = ["Zamość", "Świdnica", "Łódź", "Lublin", "Żory"].map((title) => draft(title));
    expect(titles(sortDrafts(polish, { column: "title", direction: "ascending" }, "pl"))).toEqual([
      "Lublin",
      "Łódź",
      "Świdnica",
      "Zamość",
      "Żory",
    ]);
    const ukrainian = ["Їжівка", "Ґлиняни", "Галич", "Ізмаїл"].map((title) => draft(title));
    expect(titles(sortDrafts(ukrainian, { column: "title", direction: "ascending" }, "uk"))).toEqual([
      "Галич",
      "Ґлиняни",
      "Ізмаїл",
      "Їжівка",
    ]);
  });

  test("the number in a reference is a number", () => {
    const drafts = ["GT-ADI-INT(2021)10", "GT-ADI-INT(2021)2"].map((reference) => draft(reference, { reference }));
    const sorted = sortDrafts(drafts, { column: "reference", direction: "ascending" }, "en");
    expect(titles(sorted)).toEqual(["GT-ADI-INT(2021)2", "GT-ADI-INT(2021)10"]);
  });

  test("equal rows keep one order in whatever order they arrived, and descending turns the column alone", () => {
    const rows = [draft("Same", { lang: "pl" }), draft("Same", { lang: "pl" }), draft("Other", { lang: "en" })];
    const order = { column: "lang", direction: "descending" } as const;
    const ids = (list: readonly DocumentEntry[]) => sortDrafts(list, order, "en").map(({ id }) => id);
    expect(ids(rows)).toEqual(ids([...rows].reverse()));
    expect(titles(sortDrafts(rows, order, "en")).at(-1)).toBe("Other");
  });
});

describe("a draft is found", () => {
  const drafts = [draft("Strategia Łodzi"), draft("Запис візиту", { reference: "GT-ADI-INT(2021)7" })];

  test("without marks, by parts of words in any order, and by its reference", () => {
    expect(titles(filterDrafts(drafts, "lodzi strat"))).toEqual(["Strategia Łodzi"]);
    expect(titles(filterDrafts(drafts, "int(2021)7"))).toEqual(["Запис візиту"]);
  });

  test("an empty field hides nothing", () => expect(filterDrafts(drafts, "  ")).toBe(drafts));
});

describe("the next reference is offered", () => {
  test("one after the highest of the year", () => {
    const drafts = ["GT-ADI-INT(2021)2", "GT-ADI-INT(2021)9 REV1", "GT-ADI-INT(2020)40", "other"];
    const references = drafts.map((reference) => ({ reference }));
    expect(nextReference("GT-ADI-INT", 2021, references)).toBe("GT-ADI-INT(2021)10");
  });
  test("in a space without a code there is an example", () => expect(nextReference("", 2026, [])).toBe("ABC(2026)1"));
});

test("a language is named in the language of the interface, and a made-up tag is shown as it is", () => {
  expect(languageName("pl", "fr-FR")).toBe("Polonais");
  expect(languageName("not a tag", "en")).toBe("Not a tag");
});
