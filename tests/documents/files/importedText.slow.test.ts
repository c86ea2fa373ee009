import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import type { ImportedDraft } from "../../../src/documents/files/importing/importedDraft.ts";
import { sayImported } from "../../../src/documents/files/importing/sayImported.ts";
import { seedImported } from "../../../src/documents/files/importing/seedImported.ts";
import { createText } from "../../../src/documents/text/model/createText.ts";
import { numberFlows } from "../../../src/documents/text/numbering/numberFlows.ts";
import { readScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { fixture, imported } from "./wordFile.ts";
import { paragraphsWhen, wordXml } from "./wordText.ts";

/** The draft and its discussion, as its importer's machine has them. */
async function opened(draft: ImportedDraft) {
  const [text, discussion] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  const passageOf = await seedImported(text, draft);
  sayImported(discussion, draft, passageOf, { device: someDevice("Lublin"), now: 1_000, file: "paper.docx" });
  const model = createText(text);
  const said = readDiscussion(readSaid(discussion));
  const texts = (): string[] =>
    model
      .layout()
      .blocks.filter(({ role }) => role.key === PLAIN)
      .map((block) => block.text);
  return { model, said, texts };
}

const PLAIN = JSON.stringify([null, null, null, null]);
const trimmed = (paragraphs: readonly string[]): string[] => paragraphs.map((one) => one.replace(/\s+/g, " ").trim());

const EACH = [
  "fourteenChanges",
  "insertedParagraphs",
  "replacements",
  "insideWords",
  "twoAtOnePlace",
  "comments",
  "formalNumbers",
  "headingNumbers",
  "articles",
  "preamble",
  "bullets",
  "quotations",
  "polish",
  "ukrainian",
  "movedParagraph",
  "breaksAndTabs",
  "longPaper",
];

describe("an imported text", () => {
  test.each(EACH)("%s: reads as the file does without its tracked changes", async (name) => {
    const bytes = fixture(name);
    const wanted = paragraphsWhen(wordXml(bytes)["word/document.xml"] ?? "", false);
    expect(trimmed((await opened(imported(bytes))).texts())).toEqual(trimmed(wanted));
  });

  test.each(EACH)(
    "%s: reads as the file does with all of them, once all amendments are agreed on, in any order",
    async (name) => {
      const bytes = fixture(name);
      const wanted = paragraphsWhen(wordXml(bytes)["word/document.xml"] ?? "", true);
      for (const isBackwards of [false, true]) {
        const { model, said, texts } = await opened(imported(bytes));
        for (const amendment of isBackwards ? [...said.amendments].reverse() : said.amendments) {
          expect(acceptProposal(model, amendment), amendment.proposed).toMatchObject({ ok: true });
        }
        expect(trimmed(texts())).toEqual(trimmed(wanted));
      }
    },
  );

  test.each(EACH)("%s: no amendment falls with another one", async (name) => {
    const { model, said } = await opened(imported(fixture(name)));
    const placed = placeAmendments(model, said).flatMap(({ amendments }) => amendments);
    expect(placed.map(({ fit, rivals }) => ({ fit, rivals }))).toEqual(placed.map(() => ({ fit: "fits", rivals: [] })));
  });

  test("twoAtTheEnd: two who add at the end of a paragraph are rivals, as everywhere", async () => {
    const { model, said } = await opened(imported(fixture("twoAtTheEnd")));
    const [group] = placeAmendments(model, said);
    expect(group?.amendments.map(({ rivals }) => rivals.length)).toEqual([1, 1]);
  });

  test("keeps a paragraph whose words all go where somebody else proposes words in it", async () => {
    const { model, said, texts } = await opened(imported(fixture("replacements")));
    const last = said.amendments.slice(-2);
    expect(last.map(({ base, keepsParagraph }) => [base, keepsParagraph])).toEqual([
      ["The whole paragraph.", true],
      ["", undefined],
    ]);
    for (const amendment of last) acceptProposal(model, amendment);
    expect(texts().at(-1)).toBe("Another paragraph altogether.");
  });

  test("shows the numbers of the file", async () => {
    const numbersOf = async (name: string): Promise<string[]> => {
      const draft = imported(fixture(name));
      const { model } = await opened(draft);
      const { blocks } = model.layout();
      return numberFlows(blocks, readScheme(model.doc), "en").flatMap((one) => (one ? [one.label] : []));
    };
    expect(await numbersOf("formalNumbers")).toEqual(["1.", "2.", "(a)", "(b)", "(i)", "(ii)", "3."]);
    expect(await numbersOf("headingNumbers")).toEqual(["1", "1.1", "1.2", "2", "2.1"]);
    expect(await numbersOf("articles")).toEqual(["Article 1", "Article 2"]);
    expect(await numbersOf("preamble")).toEqual(["I.", "II.", "1.", "2."]);
  });

  test("is said by who imports it, on behalf of each author", async () => {
    const { said } = await opened(imported(fixture("comments")));
    expect(
      said.comments.map(({ onBehalf, text, quote, isResolved }) => [onBehalf?.name, text, quote, isResolved]),
    ).toEqual([
      ["Anna Nowak", "Which committee?", "shall meet", false],
      ["Jean Müller", "To whom?", "", false],
      ["Олена Шевченко", "Settled long ago.", "The report is public.", true],
      ["Jean Müller", "I support this.", "and regions", false],
    ]);
    expect(said.amendments[0]?.onBehalf).toEqual({ name: "Anna Nowak", date: Date.parse("2024-03-05T10:15:00Z") });
    expect(said.imports).toMatchObject([{ file: "paper.docx", findings: [] }]);
  });

  test("keeps its tables and notes", async () => {
    const { model } = await opened(imported(fixture("tables")));
    const { blocks } = model.layout();
    const cells = blocks.filter(({ role }) => role.cell !== null).map(({ text }) => text);
    expect(cells).toEqual(["City", "Share", "Since", "Łódź", "10 %", "2019", "Both together", "", "2020*"]);
    expect(blocks.filter(({ role }) => role.note !== null).map(({ text }) => text.trim())).toEqual(["Provisional."]);
    expect(blocks.find(({ role }) => role.table !== null)?.role.table?.hasHeader).toBe(true);
  });
});
