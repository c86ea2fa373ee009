import { describe, expect, it } from "vitest";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { joinBlocks } from "../../../src/documents/text/model/plainText.ts";
import { lines } from "../text/peers.ts";
import { fileScene, hour } from "./fileScene.ts";
import { settled, shown } from "./shown.ts";

const numbered = (text: string) => ({ numbered: true, spans: [{ text }] });

describe("a paper of a text", () => {
  it("has headings, numbers, lists by level, quotations, looks and links, and no trace of how it is stored", () => {
    const link = { link: "https://coe.int/" };
    const { clean } = fileScene([
      { kind: "heading", level: 1, spans: [{ text: "Title" }] },
      { numbered: true, spans: [{ text: "Cities " }, { text: "shall", marks: { strong: true, em: true } }] },
      { numbered: true, level: 1, spans: [{ text: "meet" }] },
      { level: 1, spans: [{ text: "now" }] },
      { kind: "quote", spans: [{ text: "Said.", marks: { underline: true, "c:x": true } }], lang: "fr" },
      { spans: [{ text: "here", marks: link }] },
    ]);
    const { body } = clean().paper;
    expect(body.map((block) => (block.type === "paragraph" ? `${block.kind} ${block.level}` : "table"))).toEqual([
      "heading 1",
      "paragraph 0",
      "paragraph 1",
      "paragraph 1",
      "quote 0",
      "paragraph 0",
    ]);
    expect(shown(clean().paper)).toEqual(["Title", "1. Cities shall", "(a) meet", "now", "Said.", "here"]);
    const [, second, , bullet, quote, last] = body.filter((block) => block.type === "paragraph");
    expect(second?.runs[1]?.marks).toEqual({ strong: true, em: true, underline: false, link: null });
    expect([bullet?.isNumbered, quote?.lang]).toEqual([false, "fr"]);
    expect(quote?.runs[0]?.marks).toEqual({ strong: false, em: false, underline: true, link: null });
    expect(last?.runs[0]?.marks.link).toBe(link.link);
    expect(structuredClone(clean().paper)).toEqual(clean().paper);
  });

  it("has tables by row with caption and cells, and notes by their number, in tables too", () => {
    const { model, clean } = fileScene(lines("Before.", "Behind."));
    const [first] = model.layout().blocks;
    const cells = [
      [lines("City"), lines("Since")],
      [lines("Lublin"), [...lines("2008"), ...lines("pilot")]],
    ];
    insertTable(model, first?.id ?? "", {
      rows: 2,
      cols: 2,
      hasHeader: true,
      cells,
      caption: { spans: [{ text: "Members" }] },
    });
    const cell = model.layout().blocks.find(({ text }) => text === "Lublin");
    insertNote(model, { block: cell?.id ?? "", offset: 6 }, {}, { spans: [{ text: "As of 2026." }] });
    insertNote(model, { block: first?.id ?? "", offset: 6 }, {}, { spans: [{ text: "First." }] });
    expect(shown(clean().paper)).toEqual([
      "Before*.",
      "Members\nCity | Since\nLublin* | 2008 / pilot",
      "Behind.",
      "*1 First.",
      "*2 As of 2026.",
    ]);
  });

  it("reads its references as the screen does, also where the paragraph has moved or is gone", () => {
    const here = fileScene([numbered("First."), numbered("See : it says so."), numbered("Third, and more.")]);
    here.refer("See ", "Third");
    expect(shown(here.clean().paper)).toEqual(["1. First.", "2. See §\u00A03: it says so.", "3. Third, and more."]);
    deleteBlock(here.model, here.model.layout().blocks[0]?.id ?? "");
    expect(shown(here.clean().paper)).toEqual(["1. See §\u00A02: it says so.", "2. Third, and more."]);
    deleteBlock(here.model, here.model.layout().blocks[1]?.id ?? "");
    expect(shown(here.clean().paper)).toEqual(["1. See §\u00A0“Third, and more.” (deleted): it says so."]);
  });

  it("keeps a reference whole beside what is proposed to its words and remarked on them", () => {
    const here = fileScene([numbered("See  as well."), numbered("Second.")]);
    here.refer("See ", "Second");
    here.table("Wrocław", 9, "well", "ever");
    here.table("Lublin", 9, "See", "Read");
    here.comment("Neuchâtel", 9, "§ as", "Why?");
    const { body } = here.marked().paper;
    expect(shown(here.marked().paper)[0]).toBe("1. [-See-][+Read+] §\u00A02 as [-well-][+ever+].");
    const runs = body.flatMap((block) => (block.type === "paragraph" ? block.runs : []));
    expect(runs.filter(({ comments }) => comments.length > 0).map(({ text }) => text)).toEqual(["§\u00A02", " as"]);
  });

  it("without the discussion is the text, whatever was proposed", () => {
    const here = fileScene([numbered("The cities may meet."), ...lines("They report.")]);
    here.table("Wrocław", 9, "may", "SECRET");
    here.comment("Neuchâtel", 9, "report", "SECRET");
    const text = joinBlocks(here.model.layout().blocks);
    expect(settled(here.clean().paper, true)).toBe(`${text}\n`);
    expect(JSON.stringify(here.clean().paper)).not.toContain("SECRET");
    expect(here.clean().unplaced).toBe(0);
  });
});

describe("what is proposed", () => {
  it("stands in the words as what would go and come, by its delegation and day", () => {
    const here = fileScene([numbered("The cities may meet once a year.")]);
    const id = here.table("Wrocław", 9, "cities may meet once a year", "cities shall meet twice a year");
    here.table("Neuchâtel", 10, ".", ", in person.");
    const { paper, unplaced } = here.marked();
    expect(shown(paper)).toEqual(["1. The cities [-may-][+shall+] meet [-once-][+twice+] a year[+, in person+]."]);
    expect(paper.proposals).toEqual([
      { id, author: "Wrocław", initials: "WR", at: hour(9) },
      expect.objectContaining({ author: "Neuchâtel", at: hour(10) }),
    ]);
    expect(unplaced).toBe(0);
  });

  it("leaves the text when all is rejected, and is what agreeing brings when all is accepted", () => {
    const here = fileScene([...lines("One two three.", "Four."), numbered("Five six.")]);
    const ids = [
      here.table("Lublin", 8, "two", "2"),
      here.table("Lublin", 8, "Four.", ""),
      here.table("Wrocław", 8, "Five", "5\nNew"),
    ];
    const { paper } = here.marked();
    expect(shown(paper)).toEqual(["One [-two-][+2+] three.", "[-Four.¶-]", "1. [-Five six.-][+5+]", "[+New six.¶+]"]);
    const before = joinBlocks(here.model.layout().blocks);
    expect(settled(paper, false)).toBe(`${before}\n`);
    for (const id of ids) here.accept(id);
    expect(settled(paper, true)).toBe(`${joinBlocks(here.model.layout().blocks)}\n`);
  });

  it("behind the last paragraph comes with the end of that one, so that rejecting leaves no empty paragraph", () => {
    const here = fileScene(lines("One.", "Last."));
    insertNote(
      here.model,
      { block: here.model.layout().blocks[0]?.id ?? "", offset: 3 },
      {},
      { spans: [{ text: "Note." }] },
    );
    const id = here.table("Lublin", 8, "Last.", "Last.\nNew.\nNewer.");
    const { paper } = here.marked();
    expect(shown(paper)).toEqual(["One*.", "Last.[+¶+]", "[+New.¶+]", "[+Newer.+]", "*1 Note."]);
    expect(settled(paper, false)).toBe("One.\nLast.\n");
    here.accept(id);
    expect(settled(paper, true)).toBe(settled(here.clean().paper, true));
  });

  it("on words that another one changes already is a comment there, with its words", () => {
    const here = fileScene(lines("The cities may meet."));
    here.table("Wrocław", 9, "may meet", "never meet at all");
    here.table("Neuchâtel", 10, "may", "shall", "They must.");
    const { paper } = here.marked();
    expect(shown(paper)).toEqual(["The cities [-may-][+never+] meet[+ at all+]."]);
    expect(paper.proposals.map(({ author }) => author)).toEqual(["Wrocław"]);
    expect(paper.comments).toMatchObject([{ author: "Neuchâtel", at: hour(10), text: "Instead: shall\nThey must." }]);
    const on = paper.body.flatMap((block) => (block.type === "paragraph" ? block.runs : []));
    expect(on.filter(({ comments }) => comments.length > 0).map(({ text }) => text)).toEqual(["may"]);
  });

  it("has its reason, support, sub-amendments and answers as a comment with replies", () => {
    const here = fileScene(lines("The cities may meet."));
    const id = here.table("Wrocław", 9, "may", "shall", "It is a duty.");
    here.say("Neuchâtel", 10, { type: "support", on: id, isSupported: true });
    here.say("Lublin", 11, { type: "subAmendment", on: id, base: "shall", proposed: "should", reason: "Softer." });
    here.say("Neuchâtel", 12, { type: "reply", on: id, text: "Agreed." });
    expect(here.marked().paper.comments).toEqual([
      {
        id,
        author: "Wrocław",
        initials: "WR",
        at: hour(9),
        text: "It is a duty.\nWith Neuchâtel",
        kind: "remark",
        isResolved: false,
        replies: [
          { author: "Lublin", initials: "LU", at: hour(11), text: "Instead: should\nSofter." },
          { author: "Neuchâtel", initials: "NE", at: hour(12), text: "Agreed." },
        ],
      },
    ]);
  });

  it("is not in the paper once it is settled", () => {
    const here = fileScene(lines("The cities may meet."));
    const id = here.table("Wrocław", 9, "may", "shall");
    here.rule({ type: "verdict", on: id, verdict: "rejected", wording: null, fells: [], over: [] });
    expect(here.marked().paper).toEqual(here.clean().paper);
  });

  it("is counted, and in no file, when its words are gone", () => {
    const here = fileScene(lines("The cities may meet.", "They report."));
    here.table("Wrocław", 9, "may", "shall");
    here.comment("Lublin", 9, "may", "Hm.");
    deleteBlock(here.model, here.model.layout().blocks[0]?.id ?? "");
    expect(shown(here.marked().paper)).toEqual(["They report."]);
    expect(here.marked()).toMatchObject({ unplaced: 2, paper: { proposals: [], comments: [] } });
  });
});

describe("comments", () => {
  it("stand on their words with their replies while they are open", () => {
    const here = fileScene(lines("The cities may meet."));
    const id = here.comment("Wrocław", 9, "cities", "Which?");
    here.say("Lublin", 10, { type: "reply", on: id, text: "All." });
    const resolved = here.comment("Wrocław", 11, "meet", "Where?");
    here.say("Lublin", 12, { type: "resolve", on: resolved, isResolved: true });
    const { comments, body } = here.marked().paper;
    expect(comments).toMatchObject([{ id, text: "Which?", replies: [{ author: "Lublin", text: "All." }] }]);
    const runs = body.flatMap((block) => (block.type === "paragraph" ? block.runs : []));
    expect(runs.map(({ text, comments }) => `${text} ${comments.length}`)).toEqual([
      "The  0",
      "cities 1",
      " may meet. 0",
    ]);
  });
});
