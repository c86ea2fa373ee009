import { describe, expect, it } from "vitest";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { type WrittenKind, writeFile } from "../../../src/documents/files/writeFile.ts";
import { readDocx } from "../../../src/documents/files/docx/read/readDocx.ts";
import { unzip } from "../../support/unzip.ts";
import { lines } from "../text/peers.ts";
import { fileScene, WORDS } from "./fileScene.ts";
import { settled, shown } from "./shown.ts";
import { imported } from "./wordFile.ts";

const KINDS = ["docx", "html", "markdown", "akomaNtoso"] as const satisfies readonly WrittenKind[];

/** A committee that does not agree: two brackets that overlap, one on words that an amendment is on too, and two reservations. */
function scene() {
  const here = fileScene(lines("The cities may protect their rivers.", "They report each year."));
  here.bracket("Lublin", 9, "may protect", ["SHALLPROTECT", "MAYPROMOTE"], "BECAUSE");
  here.bracket("Wrocław", 10, "protect their rivers");
  here.table("Neuchâtel", 11, "each year", "TWICE");
  here.bracket("Neuchâtel", 12, "report each year", ["PUBLISH"]);
  here.reserve("Wrocław", 13, "They", "ATHOME");
  here.reserve("Neuchâtel", 14, null, "WHOLLY");
  return here;
}

const SAID = ["SHALLPROTECT", "MAYPROMOTE", "BECAUSE", "PUBLISH", "ATHOME", "WHOLLY", "Reserves", "Not agreed"];

async function read(kind: WrittenKind, here: ReturnType<typeof fileScene>, isMarked: boolean): Promise<string> {
  const bytes = await writeFile((isMarked ? here.marked() : here.clean()).paper, kind, WORDS);
  if (kind !== "docx") return new TextDecoder().decode(bytes);
  // When it was written is another time each time.
  return [...unzip(bytes)].flatMap(([name, part]) => (name === "docProps/core.xml" ? [] : [part])).join("\n");
}

describe.each(KINDS)("what is not agreed, in a file of kind %s", (kind) => {
  it("is said with who asked for it, the other wordings and why", async () => {
    const file = await read(kind, scene(), true);
    for (const word of SAID) expect(file).toContain(word);
  });

  it("is not in the clean text, not a sign of it", async () => {
    const here = scene();
    const file = await read(kind, here, false);
    for (const word of SAID) expect(file).not.toContain(word);
    expect(JSON.stringify(here.clean().paper)).not.toMatch(/[[\]](?=[^,:{}[\]"])/);
  });

  it("is gone once it is lifted or taken back", async () => {
    const here = fileScene(lines("The cities may meet."));
    const lifted = here.bracket("Lublin", 9, "may", ["SHALL"], "BECAUSE");
    here.rule({ type: "lift", on: lifted, isLifted: true, wording: null, item: "", over: [] });
    const reserved = here.reserve("Wrocław", 10, null, "ATHOME");
    here.say("Wrocław", 11, { type: "withdraw", on: reserved, isWithdrawn: true });
    expect(await read(kind, here, true)).toBe(await read(kind, fileScene(lines("The cities may meet.")), true));
  });
});

it("square brackets stand around the words on a page, in Markdown and in Akoma Ntoso, each sign by itself where two overlap", async () => {
  const page = await read("html", scene(), true);
  const [open, close] = ['<b class="bracket">[</b>', '<b class="bracket">]</b>'];
  expect(page.replaceAll(/<sup class="comment".*?<\/sup>/g, "")).toContain(
    `The cities ${open}may ${open}protect${close} their rivers${close}.`,
  );
  const markdown = await read("markdown", scene(), true);
  expect(markdown.replaceAll(/\{>>.*?<<\}/g, "")).toContain("The cities \\[may \\[protect\\] their rivers\\].");
  const akn = await read("akomaNtoso", scene(), true);
  expect(
    akn
      .replaceAll(/<authorialNote.*?<\/authorialNote>/g, "")
      .replaceAll(/<inline name="bracket"[^>]*>(.)<\/inline>/g, "$1"),
  ).toContain("The cities [may [protect] their rivers].");
});

it("a page lists brackets, reservations and comments at its end, each under its heading, by the numbers in the text", async () => {
  const here = scene();
  here.comment("Lublin", 15, "cities", "WHICH?");
  const page = await read("html", here, true);
  const section = page.slice(page.indexOf('<section class="comments"'));
  const headings = [...section.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, words]) => words);
  expect(headings).toEqual(["Square brackets", "Reservations", "Comments"]);
  const numbers = [...section.matchAll(/<li id="comment-(\d+)">/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  for (const number of numbers) expect(page).toContain(`id="comment-${number}-at"`);
});

describe("a Word file with square brackets", () => {
  it("shows them around the words, with a comment by who asked for them", async () => {
    const parts = unzip(await writeFile(scene().marked().paper, "docx", WORDS));
    const story = parts.get("word/document.xml") ?? "";
    const letters = [...story.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
    expect(letters).toContain("The cities [may [protect] their rivers].");
    expect(parts.get("word/comments.xml")).toMatch(/w:author="Lublin"[\s\S]*?\[SHALLPROTECT\] \[MAYPROMOTE\]/);
  });

  it("comes back with the text as it was, the amendment, and what was said as comments", async () => {
    const here = scene();
    const bytes = await writeFile(here.marked().paper, "docx", WORDS);
    const back = readDocx(bytes, () => undefined);
    expect(settled(back, false)).toBe(settled(here.clean().paper, false));
    expect(shown(back)).toEqual(shown(here.marked().paper));
    const { amendments, comments } = imported(bytes);
    expect(amendments.map(({ proposed }) => proposed)).toEqual(["", "TWICE"]);
    expect(comments.map(({ quote }) => quote).sort()).toEqual([
      "",
      "They",
      "may protect",
      "protect their rivers",
      "report each year",
    ]);
  });

  it("keeps square brackets that are letters of the text, and words that somebody wrote beside a sign in Word", async () => {
    const here = fileScene(lines("See [1] and more."));
    here.bracket("Lublin", 9, "[1]");
    const bytes = await writeFile(here.marked().paper, "docx", WORDS);
    expect(
      settled(
        readDocx(bytes, () => undefined),
        false,
      ),
    ).toBe("See [1] and more.\n");
  });
});

it("a reservation whose words are gone stands all the same, and says on which; a bracket without words is counted", () => {
  const here = fileScene(lines("The cities may meet.", "They report."));
  here.reserve("Wrocław", 9, "cities", "ATHOME");
  here.bracket("Lublin", 9, "may meet");
  deleteBlock(here.model, here.model.layout().blocks[0]?.id ?? "");
  const { paper, unplaced } = here.marked();
  expect(paper.comments).toMatchObject([
    { kind: "reservation", author: "Wrocław", text: "Reserves: scrutiny on cities\nATHOME" },
  ]);
  expect(unplaced).toBe(1);
});
