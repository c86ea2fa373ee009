import type { DocId } from "../../domain/ids.ts";
import type { Saying } from "../discussion/say.ts";
import { MOST_WORDS } from "../discussion/statement.ts";
import type { Block } from "../text/model/block.ts";
import type { ParallelRow } from "./readParallel.ts";
import { sourceHash } from "./sourceHash.ts";

export type CheckedSaying = Extract<Saying, { readonly type: "checked" }>;

/** May the row be marked as checked: there is something on both sides, and it is not checked as it is. */
export const mayCheck = ({ state }: Pick<ParallelRow, "state">): boolean => state === "behind" || state === "unchecked";

/** What says that a row is checked as it is now; null for one that cannot be. `textOf`: a paragraph as it is read. */
export function checkedSaying(
  source: DocId,
  row: ParallelRow,
  textOf: (block: Block) => string = ({ text }) => text,
): CheckedSaying | null {
  if (!row.source || !mayCheck(row)) return null;
  const words = textOf(row.source).slice(0, MOST_WORDS);
  return { type: "checked", source, pair: row.pair, hash: sourceHash(row.source), words, over: [...row.over] };
}
