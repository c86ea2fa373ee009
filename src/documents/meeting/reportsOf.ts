import type { DocId } from "../../domain/ids.ts";
import { groupBy } from "../statements/groupBy.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy, statementsOf } from "./standing.ts";
import { standsOtherwise } from "./standsOtherwise.ts";
import type { Deadline, EntryOf, REPORT_PHASES, ReportKind, StatementOf } from "./statement.ts";

export type ReportPhase = (typeof REPORT_PHASES)[number];
export type MadeSentence = EntryOf<"reportMade">["sentences"][number];

export type Report = {
  /** The draft that it is. */
  readonly report: DocId;
  readonly kind: ReportKind;
  readonly lang: string;
  /** In the order in which they were made. */
  readonly sentences: readonly MadeSentence[];
  readonly phase: ReportPhase;
  /** Until when those present may correct it; null outside of that phase. */
  readonly deadline: Deadline | null;
  /** Until when it could be corrected last, in whatever phase it is; null where it was never open to corrections. */
  readonly correctBy: Deadline | null;
  /** Two have told of another phase while apart. */
  readonly isContested: boolean;
  /** What a new phase is said over. */
  readonly over: readonly string[];
  readonly corrections: readonly Correction[];
};

export type Correction = {
  readonly says: SaidOf<StatementOf<"correction">>;
  /** Its device had seen that the report was not open to corrections any more, by a signed turn, or its own clock is past the deadline. */
  readonly isLate: boolean;
};

/** The reports that were made from the record of a meeting, in the order in which they were begun. */
export function reportsOf(recorded: Recorded): readonly Report[] {
  const phases = standingBy(entriesOf(recorded, "reportPhase"), ({ report }) => report);
  const corrections = groupBy(statementsOf(recorded, "correction"), ({ report }) => report);
  return [...groupBy(entriesOf(recorded, "reportMade"), ({ report }) => report).values()].flatMap((made) => {
    const [first] = made;
    if (!first) return [];
    const { report, kind, lang } = first;
    const standing = phases.get(report);
    const phase = standing?.last.phase ?? "live";
    const left = phase === "adopted" ? (standing?.last.turn ?? null) : null;
    const opened = entriesOf(recorded, "reportPhase").findLast((one) => one.report === report && one.deadline !== null);
    const until = opened?.deadline?.at ?? Number.POSITIVE_INFINITY;
    return [
      {
        report,
        kind,
        lang,
        sentences: made.flatMap(({ sentences }) => sentences),
        phase,
        deadline: phase === "corrections" ? (standing?.last.deadline ?? null) : null,
        correctBy: opened?.deadline ?? null,
        isContested: standing ? standsOtherwise(standing.last, standing.others, (one) => one.phase) : false,
        over: standing?.over ?? [],
        corrections: (corrections.get(report) ?? []).map((says) => ({
          says,
          isLate: (left !== null && says.turn > left) || says.at > until,
        })),
      },
    ];
  });
}
