import { allTemplates } from "../../templates/allTemplates.ts";
import type { Slot, Template, TemplateId } from "../../templates/template.ts";
import type { ReportKind } from "../statement.ts";
import { daysOf, type ReportGround } from "./ground.ts";
import { type ReportLine, reportLine } from "./reportLine.ts";
import type { ReportLanguage } from "./reportWords.ts";
import { slotLines } from "./slots.ts";

const TEMPLATES: Readonly<Record<ReportKind, TemplateId>> = {
  decisions: "decisions",
  abridged: "abridged",
  full: "report",
};

/** The template that a kind of report is made with. */
export function reportTemplate(kind: ReportKind): Template {
  const template = allTemplates().find(({ id }) => id === TEMPLATES[kind]);
  if (!template) throw new RangeError(`There is no template for ${kind}`);
  return template;
}

/** What such a paper is called. */
export const reportName = (kind: ReportKind, lang: ReportLanguage): string =>
  reportTemplate(kind).lines[0]?.text[lang] ?? "";

/** Under these nothing is written but what the record says: without it the heading would stand over nothing. */
const LISTED: ReadonlySet<Slot> = new Set([
  ...(["decisions", "forDecision", "forInformation", "actions", "agenda", "participants"] as const),
]);

/**
 * A report in the order of its template, without what that says to who writes by hand. A list of which the record has nothing is left
 * out, and is offered with the first that comes into it; other headings keep an empty paragraph, which counts for no number.
 */
export function reportLines(kind: ReportKind, ground: ReportGround): readonly ReportLine[] {
  const lines = reportTemplate(kind).lines.map((line, at) => ({ line, own: linesOf(line, at, ground) }));
  return lines.flatMap(({ line, own }, at) => (isOverNothing(line, lines.slice(at + 1)) && at > 0 ? [] : own));
}

type Line = Template["lines"][number];

function linesOf(line: Line, at: number, ground: ReportGround): readonly ReportLine[] {
  if (line.kind !== "heading") return [];
  const text = at === 0 ? ground.title : line.text[ground.lang];
  const head = reportLine(`line:${at}`, "", { kind: "heading", level: line.level, spans: [{ text }] });
  if (at === 0) return [head, ...placeLines(ground)];
  const filled = line.slot ? slotLines(line.slot, ground) : [];
  if (filled.length > 0) return [head, ...filled];
  if (line.slot && LISTED.has(line.slot)) return [];
  // What has a place of its own in a paper written by hand is an item of the agenda here.
  if (line.room && !line.slot) return [];
  return line.room ? [head, reportLine(`room:${at}`, "", {})] : [head];
}

/** A heading of the first level that nothing stands under. */
function isOverNothing(line: Line, behind: readonly { readonly line: Line; readonly own: readonly ReportLine[] }[]) {
  if (line.kind !== "heading" || line.level !== 1 || line.slot || line.room) return false;
  const next = behind.findIndex((one) => one.line.kind === "heading" && one.line.level === 1);
  return behind.slice(0, next < 0 ? undefined : next).every(({ own }) => own.length === 0);
}

/** Where and when the meeting is, under the title. */
function placeLines({ lang, meeting }: ReportGround): readonly ReportLine[] {
  const when = meeting.from === 0 ? "" : daysOf({ lang, meeting });
  const text = [meeting.place, when].filter((one) => one !== "").join(", ");
  return text === "" ? [] : [reportLine("place", "", { spans: [{ text }] })];
}
