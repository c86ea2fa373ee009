import { describe, expect, it } from "vitest";
import { type WrittenKind, writeFile } from "../../../src/documents/files/writeFile.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { unzip } from "../../support/unzip.ts";
import { lines } from "../text/peers.ts";
import { fileScene, WORDS } from "./fileScene.ts";

const KINDS = ["docx", "html", "markdown", "akomaNtoso"] as const satisfies readonly WrittenKind[];

/** One of everything. */
function wholeScene() {
  const here = fileScene([
    { kind: "heading", level: 1, spans: [{ text: "Titre <& >" }] },
    {
      numbered: true,
      spans: [{ text: "Cities " }, { text: "shall", marks: { strong: true, em: true, underline: true } }],
    },
    { numbered: true, level: 1, spans: [{ text: "meet" }] },
    { level: 1, spans: [{ text: "now" }] },
    { level: 2, spans: [{ text: "soon" }] },
    { kind: "quote", lang: "fr", spans: [{ text: "Dit." }] },
    { spans: [{ text: "See " }, { text: "here", marks: { link: "https://coe.int/?a=1&b=2" } }, { text: "." }] },
    { spans: [{ text: "1. *no* [mark] | {++at++} #all" }] },
    ...lines("It ends."),
  ]);
  const idOf = (words: string) => here.model.layout().blocks.find(({ text }) => text.includes(words))?.id ?? "";
  const cells = [
    [lines("City"), lines("Since")],
    [lines("Lublin"), lines("2008")],
  ];
  insertTable(here.model, idOf("Dit."), {
    rows: 2,
    cols: 2,
    hasHeader: true,
    cells,
    caption: { spans: [{ text: "Members" }] },
  });
  insertNote(here.model, { block: idOf("meet"), offset: 4 }, {}, { spans: [{ text: "As of 2026." }] });
  return here;
}

function withProposals() {
  const here = wholeScene();
  here.table("Wrocław", 9, "ends", "ENDS", "WHY");
  here.table("Neuchâtel", 10, "ends", "STOP");
  here.table("Lublin", 11, "Dit.", "DIT.\nAUTRE");
  here.comment("Wrocław", 12, "meet", "WHERE?\nWHEN?");
  return here;
}

/** The letters of a file, of all that it holds. */
async function read(kind: WrittenKind, here: ReturnType<typeof fileScene>, isMarked: boolean): Promise<string> {
  const bytes = await writeFile((isMarked ? here.marked() : here.clean()).paper, kind, WORDS);
  expect(bytes.byteLength).toBe(bytes.buffer.byteLength);
  return kind === "docx" ? [...unzip(bytes).values()].join("\n") : new TextDecoder().decode(bytes);
}

const PROPOSED = ["ENDS", "WHY", "STOP", "DIT", "AUTRE", "WHERE?", "WHEN?", "Wrocław", "Neuchâtel"];

describe.each(KINDS)("a file of kind %s", (kind) => {
  it("is the same with proposals as without when the clean text is asked for: no word of them leaks", async () => {
    const file = await read(kind, withProposals(), false);
    for (const word of PROPOSED) expect(file).not.toContain(word);
    for (const word of ["Cities", "meet", "soon", "Members", "Since", "2008", "As of 2026.", "It ends."]) {
      expect(file).toContain(word);
    }
  });

  it("says what is proposed and remarked, by whom", async () => {
    const file = await read(kind, withProposals(), true);
    for (const word of PROPOSED) expect(file).toContain(word);
  });

  it("carries title, reference and language", async () => {
    const file = await read(kind, wholeScene(), false);
    expect(file).toContain("Draft recommendation");
    expect(file).toContain("GT-ADI-INT(2021)2");
    expect(file).toMatch(/en-GB|lang="en"|lang: "en"/);
  });
});

describe("a page", () => {
  it("has headings, lists by level, numbers as letters, a table with a header, notes that lead back", async () => {
    const page = await read("html", wholeScene(), false);
    for (const part of [
      '<html lang="en">',
      '<h1 dir="auto">Titre &lt;&amp; &gt;</h1>',
      '<span class="number">1.</span> Cities <strong><em><u>shall</u></em></strong>',
      '<ol><li><p dir="auto"><span class="number">(a)</span> meet<sup id="note-1-at"><a href="#note-1" role="doc-noteref">1</a></sup></p></li></ol>',
      '<ul><li><p dir="auto">now</p><ul><li><p dir="auto">soon</p></li></ul></li></ul>',
      '<blockquote lang="fr" dir="auto">Dit.</blockquote>',
      '<caption dir="auto">Members</caption><thead><tr><th scope="col">',
      '<a href="https://coe.int/?a=1&amp;b=2" rel="noreferrer">here</a>',
      '<a href="#note-1-at" role="doc-backlink">1</a>',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
  });

  it("marks what would go and come with its author and day, and comments by number", async () => {
    const page = await read("html", withProposals(), true);
    const change = 'title="Wrocław, November 20, 2026" datetime="2026-11-20T09:00:00.000Z"';
    expect(page).toContain(`It <del ${change}>ends</del>`);
    expect(page).toContain(`<ins ${change}>ENDS</ins><sup class="by">Wrocław</sup>`);
    expect(page).toMatch(/<li id="comment-1">.*<b>Wrocław<\/b>.*<p dir="auto">WHERE\?<\/p><p dir="auto">WHEN\?<\/p>/);
  });
});

describe("Markdown", () => {
  it("has headings, numbers as letters, lists by level, a table and notes; signs in words are no marks", async () => {
    const text = await read("markdown", wholeScene(), false);
    expect(text.split("\n\n").slice(1)).toEqual([
      "# Titre \\<\\& \\>",
      "1\\. Cities ***<u>shall</u>***",
      "- (a) meet[^1]\n- now\n  - soon",
      "> Dit.",
      "Members",
      "| City | Since |\n| --- | --- |\n| Lublin | 2008 |",
      "See [here](<https://coe.int/?a=1&b=2>).",
      "1\\. \\*no\\* \\[mark\\] \\| \\{++at++\\} #all",
      "It ends.",
      "[^1]: As of 2026.\n",
    ]);
  });

  it("says what is proposed in CriticMarkup", async () => {
    const text = await read("markdown", withProposals(), true);
    expect(text).toContain("It {--ends--}{>>Neuchâtel: Instead: STOP<<}{++ENDS++}{>>Wrocław: WHY<<}");
    expect(text).toContain("meet{>>Wrocław: WHERE? WHEN?<<}[^1]");
  });
});

describe("Akoma Ntoso", () => {
  it("has sections around what follows them, numbers, notes at their markers, and is well-formed", async () => {
    const file = await read("akomaNtoso", withProposals(), true);
    for (const part of [
      '<section eId="sec_1"><heading>Titre &lt;&amp; &gt;</heading>',
      '<paragraph eId="sec_1__para_1"><num>1.</num><intro><p>Cities <b><i><u>shall</u></i></b></p></intro>',
      '<point eId="sec_1__para_1__point_1"><num>(a)</num>',
      '<authorialNote eId="note_1" marker="1" placement="bottom"><p>As of 2026.</p></authorialNote>',
      "<caption>Members</caption><tr><th><p>City</p></th>",
      '<TLCOrganization eId="agent_1" ',
      'refersTo="#agent_',
      ">ENDS</ins>",
    ]) {
      expect(file).toContain(part);
    }
    expect(openTags(file)).toEqual([]);
    expect([...openTags(await read("html", withProposals(), true))].sort()).toEqual(["meta", "meta", "meta"]);
  });
});

/** Names of tags that are opened and not closed in their order. */
function openTags(file: string): readonly string[] {
  const open: string[] = [];
  const never: string[] = [];
  for (const [, close, name = "", rest = ""] of file.matchAll(/<(\/?)([a-zA-Z0-9]+)([^<>]*)>/g)) {
    if (rest.endsWith("/")) continue;
    if (close === "") open.push(name);
    else {
      while (open.length > 0 && open.at(-1) !== name) never.push(open.pop() ?? "");
      open.pop();
    }
  }
  return [...never, ...open];
}
