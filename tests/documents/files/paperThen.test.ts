import { expect, it } from "vitest";
import { paperThen } from "../../../src/documents/files/paperThen.ts";
import { blocksOfCanonical } from "../../../src/documents/revisions/canonicalBlocks.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { readScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { lines } from "../text/peers.ts";
import { fileScene, TITLE } from "./fileScene.ts";

const numbered = (text: string) => ({ numbered: true, spans: [{ text }] });

it("an issued text is the paper that the text was then: numbers, looks, tables, notes and references", () => {
  const { model, refer, clean } = fileScene([
    { kind: "heading", level: 1, spans: [{ text: "Title" }] },
    numbered("First, "),
    { numbered: true, level: 1, spans: [{ text: "meet", marks: { strong: true } }] },
    { kind: "quote", spans: [{ text: "Said.", marks: { em: true } }], lang: "fr" },
    numbered("See : it says so."),
    ...lines("Behind."),
  ]);
  refer("See ", "First");
  const at = (words: string): string => model.layout().blocks.find(({ text }) => text.includes(words))?.id ?? "";
  insertTable(model, at("Said."), {
    rows: 1,
    cols: 2,
    hasHeader: true,
    cells: [[lines("Lublin"), lines("2008")]],
    caption: { spans: [{ text: "Members" }] },
  });
  insertNote(model, { block: at("Behind."), offset: 6 }, {}, { spans: [{ text: "The last note." }] });
  insertNote(model, { block: at("Lublin"), offset: 6 }, {}, { spans: [{ text: "The note of a cell." }] });
  const blocks = blocksOfCanonical(canonicalJson(model.layout().blocks)) ?? [];
  const made = paperThen({ blocks, scheme: readScheme(model.doc) }, TITLE);
  expect(made.body.length).toBeGreaterThan(5);
  expect(made.notes.map(({ number }) => number)).toEqual([1, 2]);
  expect(made).toEqual(clean().paper);
});
