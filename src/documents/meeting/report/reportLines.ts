import { allTemplates } from "../../templates/allTemplates.ts";
import type { Template, TemplateId } from "../../templates/template.ts";
import type { NewBlock } from "../../text/commands/insertBlocks.ts";
import type { ReportKind } from "../statement.ts";
import type { ReportGround } from "./ground.ts";
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

/** A report in the order of its template. A heading under which the record says nothing keeps its empty paragraph to write in. */
export function reportLines(kind: ReportKind, ground: ReportGround): readonly ReportLine[] {
  return reportTemplate(kind).lines.flatMap((line, at) => {
    const text = at === 0 ? ground.title : line.text[ground.lang];
    const look: NewBlock = line.kind === "heading" ? { kind: "heading", level: line.level } : {};
    const head = reportLine(`line:${at}`, "", { ...look, spans: [{ text }] });
    const filled = line.kind === "heading" && line.slot ? slotLines(line.slot, ground) : [];
    if (filled.length > 0) return [head, ...filled];
    return line.room ? [head, reportLine(`room:${at}`, "", { numbered: line.room.numbered })] : [head];
  });
}
