import type { DocId } from "../../domain/ids.ts";
import { groupBy } from "../statements/groupBy.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { AllSaid } from "../discussion/readSaid.ts";
import type { IsSameMember } from "../discussion/standing.ts";
import type { StatementOf } from "../discussion/statement.ts";
import { unruled } from "../statements/unruled.ts";

/** Somebody (`speaker`) found that a paragraph says what its source said: `words` then, and their `hash`. `at`: ms since 1970. */
export type Check = Pick<SaidOf<StatementOf<"checked">>, "id" | "speaker" | "at" | "hash" | "words">;

/** What stands of the checks of each paragraph, by its pair. Of two people who checked it while apart both count; the last said comes last. */
export type Checks = ReadonlyMap<string, readonly Check[]>;

/** The checks of a translation against the draft `source`, without those that were taken back. */
export function readChecks(
  { statements }: Pick<AllSaid, "statements">,
  source: DocId,
  isSameMember: IsSameMember = (a, b) => a === b,
): Checks {
  const withdrawals = groupBy(
    statements.filter((one) => one.type === "withdraw"),
    ({ on }) => on,
  );
  const isStanding = ({ id, speaker }: { readonly id: string; readonly speaker: string }): boolean =>
    withdrawals.get(id)?.findLast((one) => isSameMember(one.speaker, speaker))?.isWithdrawn !== true;
  const checks = statements.filter((one) => one.type === "checked").filter((one) => one.source === source);
  const byPair = groupBy(checks.filter(isStanding), ({ pair }) => pair);
  return new Map([...byPair].map(([pair, own]) => [pair, unruled(own)]));
}
