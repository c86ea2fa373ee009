import type { Block } from "../text/model/block.ts";
import { type PairOf, pairsOf } from "./pairsOf.ts";
import type { Check, Checks } from "./readChecks.ts";
import { sourceHash } from "./sourceHash.ts";

/**
 * `same`: checked against the source as it is. `behind`: the source says something else than when it was checked. `unchecked`: nobody
 * has said that it translates the source. `untranslated`: it is there and has no words yet. `missing`: the source has it, the
 * translation does not. `extra`: the translation has it, the source does not.
 */
export const PARALLEL_STATES = ["same", "behind", "unchecked", "untranslated", "missing", "extra"] as const;
export type ParallelState = (typeof PARALLEL_STATES)[number];

/** Why the source has no such paragraph: it never had, it has it no more, or another paragraph here translates it. */
export type ExtraReason = "own" | "gone" | "double";

/** A paragraph of the source and what translates it. One of the two may be missing. */
export type ParallelRow = {
  readonly pair: string;
  readonly state: ParallelState;
  readonly source: Block | null;
  readonly target: Block | null;
  /** Of those that count the one said last; null where nobody has checked. */
  readonly check: Check | null;
  /** Ids of the checks that a new one takes the place of. */
  readonly over: readonly string[];
  /** Null for all but `extra`. */
  readonly reason: ExtraReason | null;
};

export type Parallel = {
  /** In the order of the translation; what it does not have stands behind what it stands behind in the source. */
  readonly rows: readonly ParallelRow[];
  readonly counts: Readonly<Record<ParallelState, number>>;
};

/** How a translation stands to its source: a pure function of both texts and of what was checked. */
export function readParallel(source: readonly Block[], target: readonly Block[], checks: Checks): Parallel {
  const [sources, targets] = [shown(source), shown(target)];
  const [sourcePair, targetPair] = [pairsOf(source), pairsOf(target)];
  const bySource = new Map(sources.map((block) => [sourcePair(block), block]));
  const translated = new Set(targets.map(targetPair));
  const missing = missingBehind(sources, sourcePair, translated);
  const rows: ParallelRow[] = [];
  const addMissing = (behind: string | null): void => {
    for (const block of missing.get(behind) ?? []) rows.push(rowOf(sourcePair(block), block, null, checks, null));
  };
  addMissing(null);
  for (const block of targets) {
    const pair = targetPair(block);
    const original = bySource.get(pair) ?? null;
    const reason = original ? null : reasonOf(block, bySource);
    if (original || !isEmpty(block)) rows.push(rowOf(pair, original, block, checks, reason));
    addMissing(pair);
  }
  return { rows, counts: countsOf(rows) };
}

/** An empty cell is shown although it has no paragraph. */
const shown = (blocks: readonly Block[]): readonly Block[] => blocks.filter(({ parts }) => parts.length > 0);

const isBlank = ({ text }: Block): boolean => text.trim() === "";
const isEmpty = (block: Block): boolean => isBlank(block) && block.role.table === null;

const reasonOf = ({ pairId }: Block, sources: ReadonlyMap<string, Block>): ExtraReason =>
  pairId === null ? "own" : sources.has(pairId) ? "double" : "gone";

/** What the translation does not have, by the pair that it stands behind there; null: at the start. */
function missingBehind(
  sources: readonly Block[],
  pairOf: PairOf,
  translated: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly Block[]> {
  const missing = new Map<string | null, Block[]>();
  let behind: string | null = null;
  for (const block of sources) {
    const pair = pairOf(block);
    if (translated.has(pair)) behind = pair;
    else if (!isEmpty(block)) missing.set(behind, [...(missing.get(behind) ?? []), block]);
  }
  return missing;
}

function rowOf(
  pair: string,
  source: Block | null,
  target: Block | null,
  checks: Checks,
  reason: ExtraReason | null,
): ParallelRow {
  const own = source && target ? (checks.get(pair) ?? []) : [];
  const check = own.at(-1) ?? null;
  return { pair, state: stateOf(source, target, own), source, target, check, over: own.map(({ id }) => id), reason };
}

function stateOf(source: Block | null, target: Block | null, own: readonly Check[]): ParallelState {
  if (!target) return "missing";
  if (!source) return "extra";
  if (isBlank(target)) return isBlank(source) ? "same" : "untranslated";
  const now = sourceHash(source);
  if (own.some(({ hash }) => hash === now)) return "same";
  return own.length > 0 ? "behind" : "unchecked";
}

function countsOf(rows: readonly ParallelRow[]): Parallel["counts"] {
  const counts = { same: 0, behind: 0, unchecked: 0, untranslated: 0, missing: 0, extra: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}
