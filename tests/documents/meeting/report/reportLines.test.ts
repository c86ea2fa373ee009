import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { decisionSentence } from "../../../../src/documents/meeting/report/decisionSentence.ts";
import type { ReportGround } from "../../../../src/documents/meeting/report/ground.ts";
import { offeredLines } from "../../../../src/documents/meeting/report/offeredLines.ts";
import { addToReport, seedReport } from "../../../../src/documents/meeting/report/putReport.ts";
import { textOfLine } from "../../../../src/documents/meeting/report/reportLine.ts";
import { reportLines, reportName, reportTemplate } from "../../../../src/documents/meeting/report/reportLines.ts";
import { REPORT_LANGUAGES, type ReportLanguage } from "../../../../src/documents/meeting/report/reportWords.ts";
import { REPORT_KINDS, type ReportKind, VERBS } from "../../../../src/documents/meeting/statement.ts";
import { addItem, readAgenda } from "../../../../src/documents/register/agenda.ts";
import { deleteBlock } from "../../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../../src/documents/text/commands/insertText.ts";
import { createText } from "../../../../src/documents/text/model/createText.ts";
import { someDoc } from "../../../support/ledgerIds.ts";
import { type RecordScene, recordScene } from "../recordScene.ts";

const MEETING = someDoc("meeting");

/** A meeting with two items, of which the second has one below it. */
function scene() {
  const here = recordScene();
  const register = new Y.Doc({ gc: false });
  const opening = addItem(register, MEETING, { parent: "", place: 1, titles: { en: "Opening", fr: "Ouverture" } });
  const texts = addItem(register, MEETING, { parent: "", place: 2, titles: { en: "Texts", fr: "Textes" } });
  const draft = addItem(register, MEETING, { parent: texts, place: 1, titles: { en: "Draft recommendation" } });
  const ground = (lang: ReportLanguage, more: Partial<ReportGround> = {}): ReportGround => ({
    lang,
    title: "5th meeting",
    meeting: { place: "Lublin", zone: "Europe/Warsaw", from: 0, to: 0 },
    agenda: readAgenda(register, MEETING),
    recorded: here.read(),
    notes: new Map(),
    seatName: (seat) => (seat === "seat-a" ? "Lublin" : seat),
    paperName: () => "GT-ADI-INT(2024)2",
    attendance: null,
    countOf: () => null,
    electionOf: () => null,
    ...more,
  });
  const read = (kind: ReportKind, lang: ReportLanguage, more?: Partial<ReportGround>) =>
    reportLines(kind, ground(lang, more)).map(textOfLine);
  return { here, opening, texts, draft, ground, read };
}

function decide(here: RecordScene, item: string): void {
  here.decide({
    item,
    words: { en: "The Group adopted the draft.", fr: "Le Groupe adopte le projet." },
    ...{ verb: "adopted", addressee: "CDADI", due: Date.UTC(2024, 5, 3), isForParent: true },
  });
  here.decide({ item, number: 2, words: { en: "The Group took note of it." }, by: "written" });
}

const ATTENDANCE = { present: [], excused: [], absent: [], vacant: [], seats: 3, isQuorate: true };
const someSeat = (name: string) => ({ seat: `seat-${name}`, name });

describe("a list of decisions", () => {
  it("says each decision in English with its item, how it was taken, to whom and until when", () => {
    const { here, draft, read } = scene();
    decide(here, draft);
    expect(read("decisions", "en")).toEqual([
      "5th meeting",
      "Lublin",
      "Decisions",
      "2.1  Draft recommendation",
      "1. The Group adopted the draft (by consensus; addressed to CDADI; due 3 June 2024).",
      "2. The Group took note of it (by written procedure).",
    ]);
  });

  it("says it in French, with what was said in no French in the language it was said in", () => {
    const { here, draft, read, ground } = scene();
    decide(here, draft);
    expect(read("decisions", "fr").slice(2)).toEqual([
      "Décisions",
      "2.1  Draft recommendation",
      "1. Le Groupe adopte le projet (par consensus\u202f; destinataire\u00a0: CDADI\u202f; échéance\u00a0: 3 juin 2024).",
      "2. The Group took note of it (par procédure écrite).",
    ]);
    expect(reportLines("decisions", ground("fr"))[5]?.block.lang).toBe("en");
  });

  it("has no empty number under a heading of which the record says nothing, and is offered the heading with the first of it", () => {
    const { here, draft, read, ground } = scene();
    decide(here, draft);
    const lines = () => reportLines("decisions", ground("en"));
    expect(read("decisions", "en")).not.toContain("Follow-up");
    for (const kind of REPORT_KINDS)
      expect(reportLines(kind, ground("fr")).filter((one) => textOfLine(one) === "" && one.block.numbered)).toEqual([]);
    const made = lines().map(({ source, version, item }) => ({ block: source, source, version, item }));
    here.record({
      ...{ type: "action", item: draft, words: { en: "Send it." }, seat: "", name: "", due: null, decision: "" },
    } as const);
    expect(offeredLines(lines(), made).map(({ line }) => textOfLine(line))).toEqual(["Follow-up", "Action: Send it."]);
  });

  it("goes by the items of the agenda, and keeps the number that each decision was read out with", () => {
    const { here, draft, opening, read } = scene();
    here.decide({ item: draft, number: 1, words: { en: "The Group adopted it." } });
    here.decide({ item: opening, number: 2, words: { en: "The Group adopted the agenda." } });
    expect(read("decisions", "en").slice(3)).toEqual([
      "1  Opening",
      "2. The Group adopted the agenda (by consensus).",
      "2.1  Draft recommendation",
      "1. The Group adopted it (by consensus).",
    ]);
  });

  it("says in an appendix who was present and excused, and which seats are vacant", () => {
    const { here, draft, read } = scene();
    decide(here, draft);
    const attendance = {
      ...ATTENDANCE,
      present: [someSeat("Lublin"), someSeat("Neuchâtel")],
      excused: [someSeat("Norway")],
      vacant: [someSeat("Seat 4")],
    };
    const more = {
      attendance,
      meeting: { place: "Lublin", zone: "", from: Date.UTC(2024, 4, 14), to: Date.UTC(2024, 4, 15) },
    };
    const english = read("decisions", "en", more);
    expect(english[1]).toMatch(/^Lublin, 14\s?–\s?15 May 2024$/);
    expect(english.slice(english.indexOf("Appendices"))).toEqual([
      ...["Appendices", "List of participants", "Present", "Lublin", "Neuchâtel"],
      ...["Excused", "Norway", "Vacant seats", "Seat 4"],
    ]);
    const french = read("decisions", "fr", more);
    expect(french[1]).toMatch(/^Lublin, 14\s?–\s?15 mai 2024$/);
    expect(french.slice(french.indexOf("Annexes"))).toEqual([
      ...["Annexes", "Liste des participants", "Présents", "Lublin", "Neuchâtel"],
      ...["Excusés", "Norway", "Sièges vacants", "Seat 4"],
    ]);
  });

  it("leaves out what was struck and what was dropped, and keeps numbers as they are", () => {
    const { here, draft, read } = scene();
    const struck = here.decide({ item: draft });
    decide(here, draft);
    here.record({ type: "strike", on: struck, isStruck: true, over: [] });
    expect(read("decisions", "en").filter((line) => /^\d+\. /.test(line))).toEqual([
      expect.stringMatching(/^2\. The Group adopted/),
      expect.stringMatching(/^3\. The Group took note/),
    ]);
  });

  it("says how a vote went", () => {
    const { here, draft, read } = scene();
    here.decide({ item: draft, by: "vote", vote: "vote-1" });
    const countOf = () => ({ for: 12, against: 3, abstentions: 1 });
    expect(read("decisions", "en", { countOf })[4]).toContain("by vote (12 for, 3 against, 1 abstention)");
    expect(read("decisions", "fr", { countOf })[4]).toContain("par vote (12 pour, 3 contre, 1 abstention)");
    const names = [
      { name: "Anna", votes: 12 },
      { name: "Bo", votes: 3 },
    ];
    const electionOf = () => ({ names, abstentions: 2 });
    expect(read("decisions", "en", { electionOf })[4]).toContain("by vote (Anna 12, Bo 3, 2 abstentions)");
    expect(read("decisions", "fr", { electionOf })[4]).toContain(
      "par vote (Anna\u00a0: 12, Bo\u00a0: 3, 2 abstentions)",
    );
  });
});

describe("a report", () => {
  it("for the parent body tells what it is to decide from what it is to know", () => {
    const { here, draft, read } = scene();
    decide(here, draft);
    const lines = read("abridged", "en");
    const [decision, information] = [lines.indexOf("Items for decision"), lines.indexOf("Items for information")];
    expect(lines[decision + 1]).toMatch(/^1\. The Group adopted/);
    expect(lines[information + 1]).toMatch(/^2\. The Group took note/);
  });

  it("in full has opening and attendance, and under each item its notes, what was said in writing, decided and is to be done", () => {
    const { here, draft, opening, read } = scene();
    here.clock = Date.UTC(2024, 4, 14, 7, 30);
    here.record({ type: "sitting", state: "opened", until: null, over: [] });
    here.speak({ type: "intervention", seat: "seat-a", item: draft, text: "We support it." });
    const taken = here.speak({ type: "intervention", seat: "seat-a", item: draft, text: "Never mind." });
    here.speak({ type: "withdraw", on: taken });
    decide(here, draft);
    here.record({
      ...{ type: "action", item: draft, words: { en: "Send it." }, seat: "", name: "Secretariat" },
      ...{ due: null, decision: "" },
    } as const);
    const notes = new Map([[opening, [{ block: "b1", text: "The chair welcomed all.", lang: null }]]]);
    const attendance = { ...ATTENDANCE, present: ["Lublin", "Neuchâtel"].map((name) => ({ seat: name, name })) };
    const lines = read("full", "en", { notes, attendance });
    const from = lines.indexOf("Opening, attendance and quorum");
    expect(lines.slice(from + 1, from + 3)).toEqual([
      "The meeting was opened on 14 May 2024 at 09:30, Lublin.",
      "2 of 3 seats were represented. The quorum was met.",
    ]);
    const items = lines.indexOf("Items discussed");
    expect(lines.slice(items + 1, items + 9)).toEqual([
      "1  Opening",
      "The chair welcomed all.",
      "2  Texts",
      "2.1  Draft recommendation",
      "Lublin: We support it.",
      expect.stringMatching(/^1\. /),
      expect.stringMatching(/^2\. /),
      "Action: Send it (Secretariat).",
    ]);
    expect(lines.slice(-8)).toContain("Neuchâtel");
  });

  it.each(REPORT_KINDS)(
    "(%s) names each of its sentences once, whatever the record says, and has a name in both languages",
    (kind) => {
      const { here, draft, ground } = scene();
      decide(here, draft);
      for (const lang of REPORT_LANGUAGES) {
        const sources = reportLines(kind, ground(lang)).map(({ source }) => source);
        expect(new Set(sources).size).toBe(sources.length);
        expect(reportName(kind, lang)).not.toBe("");
      }
    },
  );
});

describe("a report that was made", () => {
  it("knows from which item each block came", () => {
    const { here, draft, ground } = scene();
    decide(here, draft);
    const doc = new Y.Doc({ gc: false });
    const made = seedReport(doc, reportLines("decisions", ground("en")), reportTemplate("decisions").numbering);
    const texts = new Map(
      createText(doc)
        .layout()
        .blocks.map(({ id, text }) => [id, text]),
    );
    const linked = made.filter(({ item }) => item === draft).map(({ block }) => texts.get(block));
    expect(linked).toEqual([expect.stringMatching(/^1\. The Group adopted/), expect.stringMatching(/^2\. The Group/)]);
  });

  it("is offered what was decided since and what reads otherwise now, and loses nothing that somebody edited", () => {
    const { here, draft, ground } = scene();
    decide(here, draft);
    const doc = new Y.Doc({ gc: false });
    const made = seedReport(doc, reportLines("decisions", ground("en")), reportTemplate("decisions").numbering);
    expect(offeredLines(reportLines("decisions", ground("en")), made)).toEqual([]);

    const model = createText(doc);
    const [first] = made.filter(({ source }) => source.startsWith("decisions/decision:"));
    insertText(model, { block: first?.block ?? "", offset: 0 }, "Edited. ", {});
    const third = here.decide({ item: draft, number: 3, words: { en: "The Group agreed." } });
    here.decide({ item: draft, on: third, over: [third], words: { en: "The Group agreed on it." } });
    const second = here.read().entries.find(({ type, turn }) => type === "decision" && turn === 2);
    here.decide({ item: draft, number: 2, on: second?.id ?? "", over: [second?.id ?? ""], words: { en: "Noted." } });

    const offered = offeredLines(reportLines("decisions", ground("en")), made);
    expect(offered.map(({ why, line }) => [why, textOfLine(line).slice(0, 20)])).toEqual([
      ["changed", "2. Noted (by consens"],
      ["new", "3. The Group agreed "],
    ]);
    const more = addToReport(doc, offered, made);
    const lines = model.layout().blocks.map(({ text }) => text.slice(0, 20));
    expect(lines.slice(4, 8)).toEqual([
      "Edited. 1. The Group",
      "2. The Group took no",
      "2. Noted (by consens",
      "3. The Group agreed ",
    ]);
    expect(offeredLines(reportLines("decisions", ground("en")), [...made, ...more])).toEqual([]);
  });

  it("takes a new sentence also where what it belongs behind is gone", () => {
    const { here, draft, ground } = scene();
    decide(here, draft);
    const doc = new Y.Doc({ gc: false });
    const made = seedReport(doc, reportLines("decisions", ground("en")), reportTemplate("decisions").numbering);
    const model = createText(doc);
    for (const { block } of made.slice(1)) deleteBlock(model, block);
    here.decide({ item: draft, number: 3, words: { en: "The Group agreed." } });
    addToReport(doc, offeredLines(reportLines("decisions", ground("en")), made), made);
    expect(model.layout().blocks.map(({ text }) => text.slice(0, 3))).toEqual(["5th", "3. "]);
  });
});

describe("the sentence of a decision", () => {
  it.each(REPORT_LANGUAGES)("begins with the verb of the house and says what it is about, in %s", (lang) => {
    const sentences = VERBS.map((verb) => decisionSentence(lang, { verb, object: "Texts", addressee: "CDADI" }));
    expect(new Set(sentences).size).toBe(VERBS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/(?:Texts|CDADI)/);
  });

  it("quotes as the language does, and leaves room for what only the meeting knows", () => {
    expect(decisionSentence("en", { verb: "tookNote", object: "Texts", addressee: "" })).toBe(
      "The Group took note of “Texts”.",
    );
    expect(decisionSentence("fr", { verb: "tookNote", object: "Textes", addressee: "" })).toBe(
      "Le Groupe prend note de «\u202fTextes\u202f».",
    );
    expect(decisionSentence("en", { verb: "invited", object: "", addressee: "" })).toBe(
      "The Group invited … to …, with regard to ….",
    );
  });
});
