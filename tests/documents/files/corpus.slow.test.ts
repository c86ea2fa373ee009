import { describe, expect, test } from "vitest";
import {
  type ImportedBlock,
  type ImportedDraft,
  isTable,
} from "../../../src/documents/files/importing/importedDraft.ts";
import { sources } from "../../fixtures/docx/sources.mjs";
import { fixture, imported } from "./wordFile.ts";
import { allWords, lettersOf, rawChanges, wordXml } from "./wordText.ts";

const names = Object.keys(sources);

const blocksOf = ({ body, notes }: ImportedDraft): readonly ImportedBlock[] => [
  ...body.flatMap((one) => (isTable(one) ? one.rows.flat(2) : [one])),
  ...notes.flatMap(({ paragraphs }) => paragraphs),
];

const textOf = ({ spans }: ImportedBlock): string =>
  spans.map(({ text, marks }) => (marks.fn === undefined ? text : "")).join("");

/** Breaks and tabs are no letters of the file. */
const withoutSpace = (words: string): string => words.replace(/\s/gu, "");

/** Kinds whose words are in the report alone. */
const TOLD_ONLY = new Set(["headers", "insertedNotes", "longChanges"]);

/** Every letter that came in, wherever it went. */
function lettersIn(draft: ImportedDraft): string {
  const kept = draft.findings.filter(({ kind }) => kind === "numbersAsText").flatMap(({ words }) => words);
  const words = [
    ...blocksOf(draft).map(textOf),
    ...draft.amendments.map(({ base, proposed }) => (base === "" ? proposed : proposed.replace(base, ""))),
    ...draft.comments.flatMap((one) => [one.text, ...one.replies.map(({ text }) => text)]),
    ...draft.findings.filter(({ kind }) => TOLD_ONLY.has(kind)).flatMap((one) => one.words),
  ].join("");
  // Numbers that were kept as letters are no letters of the file.
  return kept.reduce((left, number) => left.replace(number, ""), words);
}

describe("a corpus of tracked Word files", () => {
  test("has at least twenty", () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  test.each(names)("%s: not a letter is lost or doubled", (name) => {
    const bytes = fixture(name);
    const draft = imported(bytes);
    const hidden = draft.findings.some(({ kind }) => kind === "hidden") ? "the secret clause" : "";
    const came = Object.values(wordXml(bytes)).map(allWords).join("");
    expect(lettersOf(lettersIn(draft) + hidden)).toBe(lettersOf(came));
  });

  test.each(names)(
    "%s: every tracked word is in an amendment of its author and date, or is told of by name",
    (name) => {
      const bytes = fixture(name);
      const draft = imported(bytes);
      const told = draft.findings
        .filter(({ kind }) => kind === "paragraphMarks" || kind === "insertedNotes")
        .flatMap(({ words }) => words);
      const all = draft.amendments.flatMap((one) => [one, ...one.changes]);
      for (const [part, xml] of Object.entries(wordXml(bytes))) {
        for (const change of rawChanges(xml)) {
          const isKept = all.some(
            ({ author, at, base, proposed }) =>
              author === change.author &&
              at === change.at &&
              withoutSpace(`${base}${proposed}`).includes(withoutSpace(change.words)),
          );
          expect(isKept || told.some((words) => words.includes(change.words)), `${part}: ${change.words}`).toBe(true);
        }
      }
    },
  );
});

test("fourteen tracked changes of three authors are fourteen amendments with the authors and dates of the file", () => {
  const { amendments, findings } = imported(fixture("fourteenChanges"));
  expect(amendments).toHaveLength(14);
  const who = amendments.map(({ author, at }) => `${author}, ${new Date(at ?? 0).toISOString()}`);
  expect([...who].sort()).toEqual([
    ...Array.from({ length: 5 }, () => "Anna Nowak, 2024-03-05T10:15:00.000Z"),
    ...Array.from({ length: 4 }, () => "Jean Müller, 2024-03-06T08:30:00.000Z"),
    ...Array.from({ length: 5 }, () => "Олена Шевченко, 2024-03-07T16:45:00.000Z"),
  ]);
  expect(findings).toEqual([]);
});

test("a picture is told of by its description", () => {
  expect(imported(fixture("picturesAndBoxes")).findings).toContainEqual({
    kind: "images",
    count: 1,
    words: ["Town hall of Łódź"],
  });
});

/** Amendments, changes to them, comments, notes, tables. */
const COUNTS: readonly (readonly [name: string, counts: readonly number[], findings: readonly string[]])[] = [
  ["plain", [0, 0, 0, 0, 0], []],
  ["empty", [0, 0, 0, 0, 0], []],
  ["insertedParagraphs", [2, 0, 0, 0, 0], []],
  ["deletedParagraphs", [3, 0, 0, 0, 0], ["paragraphMarks"]],
  ["replacements", [8, 0, 0, 0, 0], []],
  ["insideWords", [3, 0, 0, 0, 0], []],
  ["twoAtOnePlace", [2, 0, 0, 0, 0], []],
  ["twoAtTheEnd", [2, 0, 0, 0, 0], []],
  ["deletedInsertion", [3, 0, 0, 0, 0], []],
  ["comments", [1, 0, 4, 0, 0], []],
  ["commentOverParagraphs", [0, 0, 1, 0, 0], ["longComments"]],
  ["footnotes", [3, 0, 0, 2, 0], []],
  ["insertedFootnote", [1, 0, 0, 0, 0], ["insertedNotes"]],
  ["endnotes", [1, 0, 0, 1, 0], ["endnotes"]],
  ["tables", [4, 0, 0, 1, 1], ["mergedCells"]],
  ["links", [1, 0, 0, 0, 0], ["links"]],
  ["looks", [1, 0, 0, 0, 0], ["formatting", "insertedLooks", "looks", "hidden"]],
  ["picturesAndBoxes", [1, 0, 0, 0, 0], ["textBoxes", "images"]],
  ["headersAndFields", [1, 0, 0, 0, 0], ["headers", "fields", "pageBreaks"]],
  ["breaksAndTabs", [1, 0, 0, 0, 0], ["lineBreaks"]],
  ["unusualNumbers", [1, 0, 0, 0, 0], ["numbersAsText"]],
  ["longPaper", [30, 0, 0, 0, 0], []],
];

test.each(COUNTS)("%s: what comes in, and what is told of by name", (name, counts, kinds) => {
  const draft = imported(fixture(name));
  const changes = draft.amendments.reduce((sum, one) => sum + one.changes.length, 0);
  const tables = draft.body.filter(isTable).length;
  expect([draft.amendments.length, changes, draft.comments.length, draft.notes.length, tables]).toEqual(counts);
  expect(draft.findings.map(({ kind }) => kind)).toEqual(kinds);
});
