import type { SaidOf } from "../statements/readStatements.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy } from "./standing.ts";
import type { EntryOf } from "./statement.ts";

export type ChairEntry = SaidOf<EntryOf<"chair">>;

/** Who leads. Any machine of chair or secretariat may take the chair; of two that did so apart both are named until one is said over. */
export interface Chairs {
  /** Null until somebody took it. */
  readonly leading: ChairEntry | null;
  readonly others: readonly ChairEntry[];
  readonly over: readonly string[];
}

const NOBODY: Chairs = { leading: null, others: [], over: [] };

export function chairOf(recorded: Recorded): Chairs {
  const standing = standingBy(entriesOf(recorded, "chair"), () => "").get("");
  if (!standing) return NOBODY;
  const { last, others, over } = standing;
  return { leading: last, others: others.filter(({ speaker }) => speaker !== last.speaker), over };
}
