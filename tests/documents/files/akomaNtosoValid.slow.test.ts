import { describe, expect, it } from "vitest";
import { akomaNtosoOf } from "../../../src/documents/files/akomaNtoso/akomaNtosoOf.ts";
import { EMPTY_PARAGRAPH, type Paper } from "../../../src/documents/files/paper.ts";
import { allTemplates } from "../../../src/documents/templates/allTemplates.ts";
import { TEMPLATE_LANGUAGES } from "../../../src/documents/templates/template.ts";
import { templateBlocks } from "../../../src/documents/templates/templateBlocks.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { mulberry32 } from "../../support/random.ts";
import { lines } from "../text/peers.ts";
import { akomaNtosoFaults } from "./akomaNtosoFaults.ts";
import { fileScene, TITLE, WORDS } from "./fileScene.ts";
import { randomShapes } from "./randomShapes.ts";

const paperWith = (more: Partial<Paper>): Paper => ({
  ...TITLE,
  body: [],
  notes: [],
  proposals: [],
  comments: [],
  ...more,
});

/** One of everything that a draft can hold, and all that can be said of it. */
function everything() {
  const here = fileScene([
    { kind: "heading", level: 1, spans: [{ text: "Titre <& >" }] },
    { kind: "heading", level: 3, numbered: true, spans: [{ text: "Deeper" }] },
    {
      numbered: true,
      spans: [{ text: "Cities " }, { text: "shall", marks: { strong: true, em: true, underline: true } }],
    },
    { numbered: true, level: 1, spans: [{ text: "meet, see ." }] },
    { level: 3, spans: [{ text: "now" }] },
    { kind: "quote", lang: "fr", spans: [{ text: "Dit." }] },
    { spans: [{ text: "See " }, { text: "here", marks: { link: "https://coe.int/?a=1&b=2" } }, { text: "." }] },
    { kind: "heading", level: 2, spans: [{ text: "End" }] },
    ...lines("It ends.", ""),
  ]);
  const idOf = (words: string) => here.model.layout().blocks.find(({ text }) => text.includes(words))?.id ?? "";
  const cells = [[lines("City"), lines("Since")], [[{ numbered: true, level: 1, spans: [{ text: "Lublin" }] }]]];
  insertTable(here.model, idOf("Dit."), {
    rows: 2,
    cols: 2,
    hasHeader: true,
    cells,
    caption: { spans: [{ text: "Members" }] },
  });
  insertTable(here.model, idOf("It ends."), { rows: 1, cols: 1, cells: [[]] });
  insertNote(here.model, { block: idOf("meet"), offset: 4 }, {}, { spans: [{ text: "As of 2026." }] });
  here.refer("see ", "Cities");
  here.table("Wrocław", 9, "ends", "closes", "Why?");
  here.table("Neuchâtel", 10, "ends", "stops");
  here.table("Lublin", 11, "Dit.", "Dit.\nAutre.");
  here.table("Lublin", 12, "now", "");
  here.comment("Wrocław", 12, "meet", "Where?\nWhen?");
  here.bracket("Lublin", 13, "Cities shall", ["Members must"], "Not yet.");
  here.bracket("Wrocław", 13, "shall", []);
  here.reserve("Neuchâtel", 14, null, "At home.");
  here.reserve("Neuchâtel", 15, "It");
  return here;
}

describe("an Akoma Ntoso file is as its standard has it", () => {
  it.each(allTemplates().map((template) => [template.id, template] as const))(
    "of a draft that begins as: %s",
    (_id, template) => {
      for (const lang of TEMPLATE_LANGUAGES) {
        const { paper } = fileScene(templateBlocks(template, lang, "A title"), template.numbering).clean();
        expect(akomaNtosoFaults(akomaNtosoOf({ ...paper, lang }, WORDS))).toEqual([]);
      }
    },
  );

  it("with headings, lists, tables, footnotes, references, links, amendments, comments, brackets and reservations", () => {
    const here = everything();
    expect(akomaNtosoFaults(akomaNtosoOf(here.marked().paper, WORDS))).toEqual([]);
    expect(akomaNtosoFaults(akomaNtosoOf(here.clean().paper, WORDS))).toEqual([]);
  });

  it("of an empty draft without title, reference and language", () => {
    expect(akomaNtosoFaults(akomaNtosoOf(paperWith({ title: "", reference: "", lang: "und" }), WORDS))).toEqual([]);
    const blank = paperWith({ body: [EMPTY_PARAGRAPH] });
    expect(akomaNtosoFaults(akomaNtosoOf(blank, WORDS))).toEqual([]);
  });

  it("of a table that lost all its rows to two who took them out", () => {
    const caption = { ...EMPTY_PARAGRAPH };
    for (const rows of [[], [[]]]) {
      const body = [{ type: "table", caption, hasHeader: false, rows } as const];
      expect(akomaNtosoFaults(akomaNtosoOf(paperWith({ body }), WORDS))).toEqual([]);
    }
  });

  it("of paragraphs in whatever order people put them", () => {
    const random = mulberry32(7);
    for (let i = 0; i < 100; i++) {
      const shapes = randomShapes(random, 12);
      const body = shapes.map((shape, at) => ({
        ...EMPTY_PARAGRAPH,
        ...shape,
        number: shape.isNumbered ? `${at}.` : null,
      }));
      expect(akomaNtosoFaults(akomaNtosoOf(paperWith({ body }), WORDS))).toEqual([]);
    }
  });

  it("of somebody whose name is no address", () => {
    const body = [{ ...EMPTY_PARAGRAPH, runs: [] }];
    const said = { author: "A b<\ud800>&\"'|{}", initials: "", at: null };
    const proposals = [{ ...said, id: "p" }];
    expect(akomaNtosoFaults(akomaNtosoOf(paperWith({ body, proposals }), WORDS))).toEqual([]);
  });
});

describe("what is not as the standard has it is found", () => {
  const file = akomaNtosoOf(everything().marked().paper, WORDS);
  it.each([
    [
      "an element that the standard does not have there",
      /<content>/,
      "<content><num>1</num>",
      "content cannot hold num",
    ],
    ["letters where there can be none", /<preface>/, "<preface>words", "preface cannot hold the letters"],
    ["a section in a paragraph", /<intro>/, '<section eId="x"></section><intro>', "cannot hold"],
    ["an id twice", /eId="sec_1__sec_1"/, 'eId="sec_1"', "two have the eId sec_1"],
    ["a reference without an address", / href="https[^"]*"/, "", "a is without href"],
    ["an attribute that is none", /<mainBody/, '<mainBody width="1"', "mainBody cannot have width"],
    ["a day that is none", /date="2026/, 'date="x2026', "date of FRBRdate cannot be"],
    ["somebody who is not named", /eId="agent_1"/, 'eId="agent_9"', "nothing has the eId of #agent_1"],
    ["another namespace", /akn\/3\.0/, "akn/2.0", "is of another namespace"],
  ])("%s", (_what, from, to, fault) => {
    expect(file).toMatch(from);
    expect(akomaNtosoFaults(file.replace(from, to)).join("\n")).toContain(fault);
  });
});
