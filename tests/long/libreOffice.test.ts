import { describe, expect, it } from "vitest";
import { writeFile } from "../../src/documents/files/writeFile.ts";
import type { Paper } from "../../src/documents/files/paper.ts";
import { paragraphsIn } from "../../src/documents/files/reading.ts";
import { insertNote } from "../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../src/documents/text/commands/table/insertTable.ts";
import { SCHEMES } from "../../src/documents/text/numbering/scheme.ts";
import { convert, savedAgain } from "../support/libreOffice.ts";
import { comparedAfter } from "../documents/files/comparedText.ts";
import { settled } from "../documents/files/shown.ts";
import { readDocx } from "../../src/documents/files/docx/read/readDocx.ts";
import { deleteBlock } from "../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../src/documents/text/commands/splitBlock.ts";
import { joinBlocks } from "../../src/documents/text/model/plainText.ts";
import { mulberry32 } from "../support/random.ts";
import { lines } from "../documents/text/peers.ts";
import { type Delegation, fileScene, WORDS } from "../documents/files/fileScene.ts";
import { randomShapes } from "../documents/files/randomShapes.ts";

const numbered = (text: string, level = 0) => ({ numbered: true, level, spans: [{ text }] });

/** Fourteen changes of three delegations, as the meeting has them before it. */
const CHANGES: readonly (readonly [Delegation, number, string, string])[] = [
  ["Lublin", 8, "alpha", "ALPHA"],
  ["Wrocław", 9, "bravo", "BRAVO"],
  ["Neuchâtel", 10, "charlie", "CHARLIE"],
  ["Lublin", 11, "delta", ""],
  ["Wrocław", 12, "echo", "echo ECHO"],
  ["Neuchâtel", 13, "foxtrot", "FOXTROT"],
  ["Lublin", 14, "golf", "GOLF"],
  ["Wrocław", 15, "hotel", "HOTEL"],
  ["Neuchâtel", 16, "india", ""],
  ["Lublin", 17, "juliett", "JULIETT"],
  ["Wrocław", 18, "kilo", "KILO"],
  ["Neuchâtel", 19, "lima.", "lima.\nNEW"],
  ["Lublin", 20, "mike.", ""],
  ["Wrocław", 21, "november", "NOVEMBER"],
];

function meeting() {
  const here = fileScene([
    { kind: "heading", level: 1, spans: [{ text: "Scope" }] },
    numbered("Cities alpha and bravo shall charlie with delta, echo."),
    numbered("foxtrot comes first;", 1),
    numbered("golf second,", 1),
    numbered("hotel and india;", 2),
    numbered("then juliett.", 1),
    numbered("Whoever says kilo says lima."),
    numbered("mike."),
    { spans: [{ text: "By itself:" }] },
    numbered("one,", 1),
    numbered("two of november.", 1),
    { level: 1, spans: [{ text: "a sign" }] },
    numbered("The last."),
  ]);
  for (const [by, at, base, proposed] of CHANGES) here.table(by, at, base, proposed);
  const id = here.comment("Neuchâtel", 10, "second", "In which order?");
  here.say("Lublin", 11, { type: "reply", on: id, text: "In that of the text." });
  const last = here.model.layout().blocks.at(-1)?.id ?? "";
  insertNote(here.model, { block: last, offset: 9 }, {}, { spans: [{ text: "A note." }] });
  insertTable(here.model, last, { rows: 1, cols: 2, cells: [[lines("left"), lines("right")]] });
  return here;
}

/** Every change that LibreOffice knows of, with its author, its time and the letters between its two marks in the text. */
function changesIn(fodt: string) {
  return [...fodt.matchAll(/<text:changed-region [^>]*text:id="([^"]+)"[^>]*>([\s\S]*?)<\/text:changed-region>/g)].map(
    ([, id = "", region = ""]) => ({
      kind: region.includes("<text:insertion>") ? "inserted" : "deleted",
      author: /<dc:creator>([^<]*)</.exec(region)?.[1],
      at: /<dc:date>([^<]*)</.exec(region)?.[1]?.slice(0, 19),
      words: wordsBetween(
        fodt,
        `<text:change-start text:change-id="${id}"/>`,
        `<text:change-end text:change-id="${id}"/>`,
      ),
    }),
  );
}

function wordsBetween(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text
    .slice(from, text.indexOf(end, from))
    .replace(/<[^>]*>/g, "")
    .trim();
}

const keyOf = (kind: string, author: string | undefined, at: string | undefined): string => `${kind} ${author} ${at}`;

describe("LibreOffice", () => {
  it("shows the fourteen changes of three delegations, by author and day, and the comments with their answers", async () => {
    const here = meeting();
    const { paper } = here.marked();
    const fodt = await convert(await writeFile(paper, "docx", WORDS), "docx", "fodt");
    const found = changesIn(fodt);
    const expected = CHANGES.flatMap(([by, at, base, proposed]) => {
      const when = `2026-11-20T${String(at).padStart(2, "0")}:00:00`;
      const isKept = proposed.startsWith(base);
      return [
        ...(isKept ? [] : [keyOf("deleted", by, when)]),
        ...(proposed === "" ? [] : [keyOf("inserted", by, when)]),
      ];
    });
    expect([...new Set(found.map(({ kind, author, at }) => keyOf(kind, author, at)))].sort()).toEqual(expected.sort());
    expect(new Set(found.map(({ author, at }) => `${author} ${at}`)).size).toBe(14);
    for (const [, , base, proposed] of CHANGES) {
      if (!proposed.startsWith(base)) expect(found.map(({ words }) => words)).toContain(base);
    }
    const comments = [...fodt.matchAll(/<office:annotation [\s\S]*?<\/office:annotation>/g)].map(([comment]) => ({
      author: /<dc:creator>([^<]*)</.exec(comment)?.[1],
      text: comment
        .replace(/<(dc:creator|dc:date|meta:creator-initials|loext:sender-initials)[^>]*>[^<]*<\/\1>/g, "")
        .replace(/<[^>]*>/g, "")
        .trim(),
    }));
    // Both stand at one place, in an order of its own.
    expect(comments).toHaveLength(2);
    expect(comments).toContainEqual({ author: "Neuchâtel", text: "In which order?" });
    expect(comments).toContainEqual({ author: "Lublin", text: "In that of the text." });
  });

  it("shows the numbers of the screen, and of the clean text the words alone", async () => {
    const here = meeting();
    const { paper } = here.clean();
    const text = await convert(await writeFile(paper, "docx", WORDS), "docx", "txt:Text (encoded):UTF8");
    for (const line of wordsOf(paper)) expect(linesOf(text)).toContain(line);
    for (const [, , , proposed] of CHANGES) {
      for (const word of proposed.match(/[A-Z]{3,}/g) ?? []) expect(text).not.toContain(word);
    }
  });
});

it("LibreOffice shows a redline as changes that are tracked, and saves both texts again", async () => {
  const texts = lines("The cities may meet.", "They report every year.", "Costs are shared.", "It ends.");
  const { before, after, paper } = comparedAfter(texts, (model, [first = "", second = "", third = "", last = ""]) => {
    insertText(model, { block: first, offset: 4 }, "member ");
    splitBlock(model, { block: second, offset: 5 });
    deleteBlock(model, third);
    insertBlocks(model, last, lines("One more."));
  });
  const file = await writeFile(paper, "docx", WORDS);
  const found = changesIn(await convert(file, "docx", "fodt"));
  expect(new Set(found.map(({ author }) => author))).toEqual(new Set(["Lublin"]));
  for (const words of ["member", "Costs are shared.", "One more."]) {
    expect(found.some((change) => change.words.includes(words))).toBe(true);
  }
  const again = readDocx(await savedAgain(file), () => undefined);
  const said = (text: string) => text.split(/\s+/).filter(Boolean).join(" ");
  expect(said(settled(again, true))).toBe(said(joinBlocks(after)));
  expect(said(settled(again, false))).toBe(said(joinBlocks(before)));
});

it("LibreOffice shows square brackets, and what it saves again comes back with the text as it was and what was said", async () => {
  const here = fileScene(lines("The cities may protect their rivers.", "See [1] and report."));
  here.bracket("Lublin", 9, "may protect", ["shall protect"], "Not yet.");
  here.bracket("Wrocław", 10, "protect their rivers");
  here.reserve("Neuchâtel", 11, null, "At home.");
  const file = await writeFile(here.marked().paper, "docx", WORDS);
  expect(await convert(file, "docx", "txt:Text (encoded):UTF8")).toContain("The cities [may [protect] their rivers].");
  const again = readDocx(await savedAgain(file), () => undefined);
  expect(settled(again, false)).toBe(`${joinBlocks(here.model.layout().blocks)}\n`);
  expect(again.comments.map(({ author }) => author).sort()).toEqual(["Lublin", "Neuchâtel", "Wrocław"]);
});

it.each(SCHEMES)("LibreOffice shows the numbers of the screen, whatever stands in a text (%s)", async (scheme) => {
  const shapes = randomShapes(mulberry32(7), 80);
  const blocks = shapes.map(({ kind, level, isNumbered }, i) => ({
    kind,
    level,
    numbered: isNumbered,
    spans: [{ text: `Words ${i}.` }],
  }));
  const { paper } = fileScene(blocks, scheme).clean();
  const text = await convert(await writeFile(paper, "docx", WORDS), "docx", "txt:Text (encoded):UTF8");
  expect(linesOf(text)).toEqual(wordsOf(paper));
});

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    // A bullet is another sign on each level.
    .map((line) =>
      line
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^[◦▪–] /, "• "),
    )
    .filter(Boolean);

/** Numbers and words as they are read, without the markers of notes. */
const wordsOf = ({ body }: Paper): readonly string[] =>
  [...paragraphsIn(body)]
    .filter(({ runs }) => runs.length > 0 && runs.every(({ note }) => note === null))
    .map(({ number, level, kind, isNumbered, runs }) => {
      const sign = number ?? (kind === "paragraph" && level > 0 && !isNumbered ? "•" : "");
      return `${sign} ${runs.map(({ text }) => text).join("")}`.trim();
    });
