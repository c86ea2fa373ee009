import type { Slot } from "../../templates/template.ts";
import type { AgendaItem } from "../../register/agenda.ts";
import { type Action, actionsOf } from "../actionsOf.ts";
import { type Decision, decisionsOf } from "../decisionsOf.ts";
import { entriesOf, statementsOf } from "../standing.ts";
import { actionLine, decisionLine } from "./decisionLines.ts";
import { dayOf, PRESENCE_GROUPS, type ReportGround, spokenIn, timeOf } from "./ground.ts";
import { type ReportLine, reportLine } from "./reportLine.ts";
import { REPORT_WORDS } from "./reportWords.ts";

/** What a report says under the headings of its template; nothing where the record says nothing. */
export function slotLines(slot: Slot, ground: ReportGround): readonly ReportLine[] {
  return SLOTS[slot](ground);
}

const SLOTS: Readonly<Record<Slot, (ground: ReportGround) => readonly ReportLine[]>> = {
  opening,
  items: (ground) => ground.agenda.flatMap((item) => itemLines(ground, item)),
  decisions: decisionsByItem,
  forDecision: (ground) =>
    standing(ground).flatMap((one) => (one.says.isForParent ? [decisionLine(ground, "forDecision", one)] : [])),
  forInformation: (ground) =>
    standing(ground).flatMap((one) => (one.says.isForParent ? [] : [decisionLine(ground, "forInformation", one)])),
  actions: (ground) => kept(ground).map((one) => actionLine(ground, "actions", one)),
  agenda: (ground) =>
    ground.agenda.map((item) => reportLine(`agenda/item:${item.id}`, item.id, titleBlock(ground, item, { level: 0 }))),
  participants: ({ attendance, lang }) =>
    attendance === null
      ? []
      : PRESENCE_GROUPS.flatMap((group) => [
          ...(attendance[group].length === 0
            ? []
            : [heading(`participants/${group}`, REPORT_WORDS[lang].presence[group])]),
          ...attendance[group].map(({ seat, name }) =>
            reportLine(`participants/${group}:${seat}`, "", { level: 1, spans: [{ text: name }] }),
          ),
        ]),
};

const heading = (source: string, text: string): ReportLine =>
  reportLine(source, "", { kind: "heading", level: 3, spans: [{ text }] });

/** In the order of the agenda, each item once, as such lists are read; what is on no item of it comes last. */
function decisionsByItem(ground: ReportGround): readonly ReportLine[] {
  const all = standing(ground);
  const known = new Set(ground.agenda.map(({ id }) => id));
  const line = (one: Decision) => decisionLine(ground, "decisions", one);
  const onItems = ground.agenda.flatMap((item) => {
    const own = all.filter(({ says }) => says.item === item.id);
    if (own.length === 0) return [];
    // It is the heading of what follows, and no sentence that came from the item.
    const head = reportLine(`decisions/item:${item.id}`, "", titleBlock(ground, item, { kind: "heading", level: 3 }));
    return [head, ...own.map(line)];
  });
  return [...onItems, ...all.filter(({ says }) => !known.has(says.item)).map(line)];
}

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
