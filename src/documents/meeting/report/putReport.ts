import type * as Y from "yjs";
import { insertBlocks } from "../../text/commands/insertBlocks.ts";
import { seedText } from "../../text/commands/seedText.ts";
import { createText } from "../../text/model/createText.ts";
import { blockOf } from "../../text/model/layout.ts";
import type { Scheme } from "../../text/numbering/scheme.ts";
import type { MadeSentence } from "../reportsOf.ts";
import type { OfferedLine } from "./offeredLines.ts";
import type { ReportLine } from "./reportLine.ts";

/** Fills a new draft with a report, and says which of its blocks came from what. */
export function seedReport(doc: Y.Doc, lines: readonly ReportLine[], scheme: Scheme): readonly MadeSentence[] {
  const blocks = lines.map(({ block }) => block);
  const ids = seedText(doc, blocks, { scheme });
  return lines.map((line, at) => sentenceOf(line, ids[at] ?? ""));
}

/**
 * Puts lines that were offered into a report, each behind the nearest one before it that is still there. What stands there stays, what is
 * edited meanwhile too: of a line that has changed both stand side by side.
 */
export function addToReport(
  doc: Y.Doc,
  offered: readonly OfferedLine[],
  made: readonly MadeSentence[],
): readonly MadeSentence[] {
  const model = createText(doc);
  try {
    const all = [...made];
    return offered.map(({ line, behind }) => {
      const previous = behind.flatMap((source) => {
        const last = all.findLast((one) => one.source === source && blockOf(model.layout(), one.block) !== null);
        return last ? [last.block] : [];
      })[0];
      const end = model.layout().blocks.findLast(({ role }) => role.cell === null && role.note === null);
      const [id = ""] = insertBlocks(model, previous ?? end?.id ?? null, [line.block]);
      const sentence = sentenceOf(line, id);
      all.push(sentence);
      return sentence;
    });
  } finally {
    model.destroy();
  }
}

const sentenceOf = ({ source, version, item }: ReportLine, block: string): MadeSentence => ({
  block,
  source,
  version,
  item,
});
