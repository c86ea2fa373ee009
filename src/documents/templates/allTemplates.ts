import abridged from "../../../resources/templates/abridged.json";
import agenda from "../../../resources/templates/agenda.json";
import agreement from "../../../resources/templates/agreement.json";
import convocation from "../../../resources/templates/convocation.json";
import decisions from "../../../resources/templates/decisions.json";
import letterOfIntent from "../../../resources/templates/letterOfIntent.json";
import memorandum from "../../../resources/templates/memorandum.json";
import practice from "../../../resources/templates/practice.json";
import recommendation from "../../../resources/templates/recommendation.json";
import report from "../../../resources/templates/report.json";
import strategy from "../../../resources/templates/strategy.json";
import visitReport from "../../../resources/templates/visitReport.json";
import { readTemplate, type Template, TEMPLATE_IDS, type TemplateId } from "./template.ts";

const FILES: Readonly<Record<TemplateId, unknown>> = {
  recommendation,
  memorandum,
  agenda,
  report,
  decisions,
  abridged,
  strategy,
  practice,
  visitReport,
  agreement,
  letterOfIntent,
  convocation,
};

/** In the order in which they are offered. A file that cannot be read is not. */
export const allTemplates = (): readonly Template[] =>
  TEMPLATE_IDS.flatMap((id) => {
    const read = readTemplate(FILES[id]);
    return read.ok ? [read.value] : [];
  });
