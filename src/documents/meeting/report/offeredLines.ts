import type { MadeSentence } from "../reportsOf.ts";
import type { ReportLine } from "./reportLine.ts";

export type OfferedLine = {
  readonly line: ReportLine;
  /** `new`: nothing of it was ever put into the report; `changed`: the record says otherwise since. */
  readonly why: "new" | "changed";
  /** The sources that stand before it, the nearest first, itself before all: behind which of them it belongs. */
  readonly behind: readonly string[];
};

/** What the record says and a report that was made from it does not yet, in the order of the report. */
export function offeredLines(lines: readonly ReportLine[], made: readonly MadeSentence[]): readonly OfferedLine[] {
  const versions = new Map<string, Set<string>>();
  for (const { source, version } of made) versions.set(source, (versions.get(source) ?? new Set()).add(version));
  return lines.flatMap((line, at) => {
    const known = versions.get(line.source);
    if (known?.has(line.version) || isRoom(line)) return [];
    const behind = lines.slice(0, known ? at + 1 : at).map(({ source }) => source);
    return [{ line, why: known ? ("changed" as const) : ("new" as const), behind: behind.reverse() }];
  });
}

const isRoom = ({ block }: ReportLine): boolean => (block.spans ?? []).length === 0;
