import type { Slot } from "../../templates/template.ts";
import type { AgendaItem } from "../../register/agenda.ts";
import { type Action, actionsOf } from "../actionsOf.ts";
import { type Decision, decisionsOf } from "../decisionsOf.ts";
import { entriesOf, statementsOf } from "../standing.ts";
import { actionLine, decisionLine } from "./decisionLines.ts";
import { dayOf, type ReportGround, spokenIn, timeOf } from "./ground.ts";
import { type ReportLine, reportLine } from "./reportLine.ts";
import { REPORT_WORDS } from "./reportWords.ts";

/** What a report says under the headings of its template; nothing where the record says nothing. */
export function slotLines(slot: Slot, ground: ReportGround): readonly ReportLine[] {
  return SLOTS[slot](ground);
}

const SLOTS: Readonly<Record<Slot, (ground: ReportGround) => readonly ReportLine[]>> = {
  opening,
  items: (ground) => ground.agenda.flatMap((item) => itemLines(ground, item)),
  decisions: (ground) => standing(ground).map((one) => decisionLine(ground, "decisions", one)),
  forDecision: (ground) =>
    standing(ground).flatMap((one) => (one.says.isForParent ? [decisionLine(ground, "forDecision", one)] : [])),
  forInformation: (ground) =>
    standing(ground).flatMap((one) => (one.says.isForParent ? [] : [decisionLine(ground, "forInformation", one)])),
  actions: (ground) => kept(ground).map((one) => actionLine(ground, "actions", one)),
  agenda: (ground) =>
    ground.agenda.map((item) =>
      reportLine(`agenda/item:${item.id}`, item.id, titleBlock(ground, item, { level: item.depth + 1 })),
    ),
  participants: ({ attendance }) =>
    (attendance?.present ?? []).map((name) =>
      reportLine(`participants/${name.slice(0, 80)}`, "", { level: 1, spans: [{ text: name }] }),
    ),
};

const standing = ({ recorded }: ReportGround): readonly Decision[] =>
  decisionsOf(recorded).filter(({ isStruck }) => !isStruck);
const kept = ({ recorded }: ReportGround): readonly Action[] =>
  actionsOf(recorded).filter(({ state }) => state !== "dropped");

function opening(ground: ReportGround): readonly ReportLine[] {
  const words = REPORT_WORDS[ground.lang];
  const sittings = entriesOf(ground.recorded, "sitting");
  const first = sittings.find(({ state }) => state === "opened");
  const last = sittings.findLast(({ state }) => state === "opened" || state === "resumed" || state === "closed");
  const { attendance, meeting } = ground;
  const line = (source: string, text: string) =>
    reportLine(`opening/${source}`, "", { numbered: true, spans: [{ text }] });
  return [
    ...(first ? [line("opened", words.opened(dayOf(ground, first.at), timeOf(ground, first.at), meeting.place))] : []),
    ...(attendance
      ? [
          line(
            "attendance",
            `${words.attendance(attendance.present.length, attendance.seats)} ${words.quorum(attendance.isQuorate)}`,
          ),
        ]
      : []),
    ...(last?.state === "closed"
      ? [line("closed", words.closed(dayOf(ground, last.at), timeOf(ground, last.at)))]
      : []),
  ];
}

/** An item with its papers, what was noted and said in writing, what was decided, and what is to be done. */
function itemLines(ground: ReportGround, item: AgendaItem): readonly ReportLine[] {
  const words = REPORT_WORDS[ground.lang];
  const { recorded, notes, seatName, paperName } = ground;
  const withdrawn = new Set(statementsOf(recorded, "withdraw").map(({ on, speaker }) => `${speaker} ${on}`));
  const line = (source: string, text: string, lang: string | null = null) =>
    reportLine(`items/${source}`, item.id, { numbered: true, ...(lang && { lang }), spans: [{ text }] });
  const papers = item.papers.map(({ doc }) => paperName(doc)).filter((name) => name !== "");
  return [
    reportLine(`items/item:${item.id}`, item.id, titleBlock(ground, item, { kind: "heading", level: 3 })),
    ...(papers.length > 0 ? [line(`papers:${item.id}`, words.documents(papers.join(words.separator)))] : []),
    ...(notes.get(item.id) ?? []).map(({ block, text, lang }) => line(`note:${item.id}:${block}`, text, lang)),
    ...statementsOf(recorded, "intervention")
      .filter(({ id, speaker, item: under }) => under === item.id && !withdrawn.has(`${speaker} ${id}`))
      .map(({ id, seat, text }) => line(`said:${id}`, `${seatName(seat)}: ${text}`)),
    ...standing(ground).flatMap((one) => (one.says.item === item.id ? [decisionLine(ground, "items", one)] : [])),
    ...kept(ground).flatMap((one) => (one.says.item === item.id ? [actionLine(ground, "items", one)] : [])),
  ];
}

function titleBlock({ lang }: ReportGround, { number, titles }: AgendaItem, look: { kind?: string; level: number }) {
  const title = spokenIn(lang, titles);
  return { ...look, ...(title.lang && { lang: title.lang }), spans: [{ text: `${number}  ${title.text}` }] };
}
