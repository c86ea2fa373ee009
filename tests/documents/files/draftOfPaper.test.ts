import { describe, expect, test } from "vitest";
import { createFindings } from "../../../src/documents/files/findings.ts";
import { draftOfPaper } from "../../../src/documents/files/importing/draftOfPaper.ts";
import { isTable } from "../../../src/documents/files/importing/importedDraft.ts";
import { numberAsRead } from "../../../src/documents/files/importing/numberAsRead.ts";
import {
  type Paper,
  type PaperParagraph,
  type PaperRun,
  PLAIN_MARKS,
  EMPTY_PARAGRAPH,
  UNTOUCHED,
} from "../../../src/documents/files/paper.ts";
import { bodyFile, imported } from "./wordFile.ts";

const runOf = (text: string, touch: Partial<PaperRun> = {}): PaperRun => ({
  text,
  marks: PLAIN_MARKS,
  note: null,
  comments: [],
  ...UNTOUCHED,
  ...touch,
});

const paragraph = (runs: readonly PaperRun[], more: Partial<PaperParagraph> = {}): PaperParagraph => ({
  ...EMPTY_PARAGRAPH,
  runs,
  ...more,
});

const byAnna = { inserted: "p1" };
const goesByAnna = { deleted: "p1" };

function draftOf(...body: readonly PaperParagraph[]) {
  const author = (id: string, name: string) => ({ id, author: name, initials: "", at: 1 });
  const paper: Paper = {
    title: "",
    reference: "",
    lang: "en",
    body,
    notes: [],
    proposals: [author("p1", "Anna"), author("p2", "Jean")],
    comments: [],
  };
  const { amendments, body: blocks, findings } = draftOfPaper(paper, createFindings());
  return {
    texts: blocks.flatMap((one) => (isTable(one) ? [] : [one.spans.map(({ text }) => text).join("")])),
    amendments: amendments.map(({ block, from, to, base, proposed, author: who }) => ({
      block,
      from,
      to,
      base,
      proposed,
      who,
    })),
    findings: findings.map(({ kind }) => kind),
  };
}

const anna = { who: "Anna" };

describe("a new draft of a paper", () => {
  test("has a proposed paragraph behind the one before it, whichever of the two ends was proposed", () => {
    const [first, last] = [paragraph([runOf("First.")]), paragraph([runOf("Last.")])];
    const before = draftOf(first, paragraph([runOf("New.", byAnna)], { end: { inserted: "p1", deleted: null } }), last);
    const behind = draftOf(
      { ...first, end: { inserted: "p1", deleted: null } },
      paragraph([runOf("New.", byAnna)]),
      last,
    );
    const wanted = { block: "b1", from: 6, to: 6, base: "", proposed: "\nNew.", ...anna };
    for (const { texts, amendments, findings } of [before, behind]) {
      expect(texts).toEqual(["First.", "Last."]);
      expect(amendments).toEqual([wanted]);
      expect(findings).toEqual([]);
    }
  });

  test("has it at the start of the next where the one before is of another kind, or is to go as a whole", () => {
    const added = paragraph([runOf("New.", byAnna)], { end: { inserted: "p1", deleted: null } });
    const underHeading = draftOf(
      paragraph([runOf("Title")], { kind: "heading", level: 1 }),
      added,
      paragraph([runOf("Last.")]),
    );
    expect(underHeading.amendments).toEqual([{ block: "b2", from: 0, to: 0, base: "", proposed: "New.\n", ...anna }]);
    const behindGone = draftOf(paragraph([runOf("First.", { deleted: "p2" })]), added, paragraph([runOf("Last.")]));
    expect(behindGone.amendments.at(-1)).toEqual({
      block: "b2",
      from: 0,
      to: 0,
      base: "",
      proposed: "New.\n",
      ...anna,
    });
  });

  test("splits where the end of a paragraph is proposed inside one", () => {
    const { texts, amendments } = draftOf(
      paragraph([runOf("One and ")], { end: { inserted: "p1", deleted: null } }),
      paragraph([runOf("the other.")]),
    );
    expect(texts).toEqual(["One and the other."]);
    expect(amendments).toEqual([{ block: "b1", from: 8, to: 8, base: "", proposed: "\n", ...anna }]);
  });

  test("has no amendment of joining paragraphs, and tells of it", () => {
    const joined = draftOf(
      paragraph([runOf("One")], { end: { inserted: null, deleted: "p1" } }),
      paragraph([runOf("other.")]),
    );
    expect(joined).toEqual({ texts: ["One", "other."], amendments: [], findings: ["paragraphMarks"] });
    const whole = draftOf(
      paragraph([runOf("One", goesByAnna)], { end: { inserted: null, deleted: "p1" } }),
      paragraph([runOf("other.")]),
    );
    expect(whole.findings).toEqual([]);
    expect(whole.amendments).toEqual([{ block: "b1", from: 0, to: 3, base: "One", proposed: "", ...anna }]);
  });

  test("has one amendment of what one change brings in several looks, and two of two that touch", () => {
    const strong = { ...byAnna, marks: { ...PLAIN_MARKS, strong: true } };
    const { amendments, findings } = draftOf(
      paragraph([runOf("a", goesByAnna), runOf("b", byAnna), runOf("c", strong), runOf("d", { inserted: "p2" })]),
    );
    expect(amendments.map(({ base, proposed }) => [base, proposed])).toEqual([
      ["a", ""],
      ["", "bc"],
      ["", "d"],
    ]);
    expect(findings).toEqual(["insertedLooks"]);
  });
});

test("what was deleted in somebody's insertion is a change to that amendment", () => {
  const by = (name: string) => `w:author="${name}" w:date="2024-03-05T10:00:00Z"`;
  const run = (letters: string, tag = "t") => `<w:r><w:${tag}>${letters}</w:${tag}></w:r>`;
  const deleted = `<w:del w:id="2" ${by("Jean")}>${run("and small ", "delText")}</w:del>`;
  const inserted = `<w:ins w:id="1" ${by("Anna")}>${run("large ")}${deleted}${run("ones ")}</w:ins>`;
  const { amendments } = imported(bodyFile(`<w:p>${run("Cities ")}${inserted}${run("come.")}</w:p>`));
  const at = Date.parse("2024-03-05T10:00:00Z");
  const base = "large and small ones ";
  expect(amendments).toEqual([
    {
      ...{ block: "b1", from: 7, to: 7, base: "", proposed: base, author: "Anna", at },
      changes: [{ author: "Jean", at, base, proposed: "large ones " }],
    },
  ]);
});

describe("numbers of a file", () => {
  const numbered = (number: string, level = 1, kind: PaperParagraph["kind"] = "paragraph") => ({
    kind,
    level,
    isNumbered: true,
    number,
  });

  test("are counted here where that gives the same, and kept as letters where it does not", () => {
    const { scheme, counted } = numberAsRead([numbered("1."), numbered("2."), numbered("7."), numbered("3.")], "en");
    expect(scheme).toBe("running");
    expect(counted.map(({ numbered: isCounted, prefix }) => [isCounted, prefix])).toEqual([
      [true, ""],
      [true, ""],
      [false, "7. "],
      [true, ""],
    ]);
  });

  test("choose the way of counting that fits most of them", () => {
    const shapes = [
      numbered("1", 1, "heading"),
      numbered("1.1", 2, "heading"),
      numbered("2", 1, "heading"),
      numbered("2.1"),
    ];
    expect(numberAsRead(shapes, "en")).toMatchObject({ scheme: "byHeading", kept: 0 });
    expect(numberAsRead([numbered("Article 1"), numbered("Article 2")], "fr")).toMatchObject({
      scheme: "articles",
      kept: 0,
    });
  });

  test("are the same with other signs around them", () => {
    expect(numberAsRead([numbered("1)"), numbered("a)", 2), numbered("b.", 2)], "en").kept).toBe(0);
  });
});
