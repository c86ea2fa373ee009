import type { TextModel } from "../model/createText.ts";
import type { Layout } from "../model/layout.ts";
import { sharedEnds } from "../model/sharedEnds.ts";
import { flowOf } from "./flow.ts";
import { joinTarget } from "./joinTarget.ts";
import { longestRun } from "./longestRun.ts";
import { placeParts } from "./placeBlocks.ts";
import { recordFor } from "./recordFor.ts";

/** One paragraph as it must be shown: its segments in reading order. One that is to stay as it is is the block itself. */
export type Wanted = { readonly parts: readonly string[] };

const MOST_ROUNDS = 4;

/**
 * Ends an act of structure: the paragraphs of this flow are shown as they were meant to be. An act changes the groups that text moves
 * in, and with them could bring away what it was not about; whatever is astray is put where it belongs, as if it had been moved.
 */
export function holdOrder(model: TextModel, flow: string, wanted: readonly Wanted[]): void {
  standAlone(model, flow, wanted);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const astray = findAstray(model.layout(), flow, wanted, round > 0);
    if (astray.length === 0) return;
    for (const { parts, previous } of astray) putBehind(model, flow, parts, previous);
  }
}

/**
 * What fell in with another paragraph, because the join that it once had holds again, is no longer joined. That may be all there is to do:
 * then nothing is moved, and what others hide or add there meanwhile keeps its place among them.
 */
function standAlone(model: TextModel, flow: string, wanted: readonly Wanted[]): void {
  const layout = model.layout();
  const { blocks } = flowOf(layout, flow);
  if (isAsWanted(blocks, wanted)) return;
  const { start, end } = sharedEnds(blocks, wanted);
  for (const { parts } of wanted.slice(start, wanted.length - end)) {
    const head = parts.find((part) => layout.shownIn.has(part));
    if (head !== undefined && !isHead(layout, head)) recordFor(model, head).set("into", null);
  }
}

type Astray = { readonly parts: readonly string[]; readonly previous: string | null };

/**
 * `isAgain`: what was put where it belongs did not stay there, because what it was to stand behind goes where it goes. Then all that stands
 * otherwise between the first and the last that are wrong gets a place of its own.
 */
function findAstray(layout: Layout, flow: string, wanted: readonly Wanted[], isAgain: boolean): readonly Astray[] {
  const shown = flowOf(layout, flow).blocks;
  if (isAsWanted(shown, wanted)) return [];
  // What is hidden now, like the empty half of two splits at one point, has no place.
  const due = wanted
    .map(({ parts }) => parts.filter((part) => layout.shownIn.has(part)))
    .filter(({ length }) => length > 0);
  const rankOf = new Map(due.map((parts, rank) => [parts.join(" "), rank]));
  const ranks = shown.flatMap(({ parts }) => rankOf.get(parts.join(" ")) ?? []);
  const kept = isAgain ? sameEnds(ranks, due.length) : new Set(longestRun(ranks).map((at) => ranks[at]));
  return due.flatMap((parts, rank) => (kept.has(rank) ? [] : [{ parts, previous: due[rank - 1]?.[0] ?? null }]));
}

/** The ranks at both ends that stand where they belong. */
function sameEnds(ranks: readonly number[], count: number): ReadonlySet<number | undefined> {
  const fromEnd = (rank: number): number => ranks.length - (count - rank);
  const all = Array.from({ length: count }, (_, rank) => rank);
  const first = all.find((rank) => ranks[rank] !== rank) ?? count;
  const last = all.findLast((rank) => ranks[fromEnd(rank)] !== rank) ?? -1;
  return new Set(all.filter((rank) => rank < first || rank > last));
}

function isAsWanted(shown: readonly Wanted[], wanted: readonly Wanted[]): boolean {
  if (shown.length !== wanted.length) return false;
  const { start, end } = sharedEnds(shown, wanted);
  for (let i = start; i < shown.length - end; i++) if (!isSame(shown[i], wanted[i])) return false;
  return true;
}

const isSame = (a: Wanted | undefined, b: Wanted | undefined): boolean =>
  a === b || (a?.parts.length === b?.parts.length && a?.parts.every((part, i) => part === b?.parts[i]) === true);

function putBehind(model: TextModel, flow: string, parts: readonly string[], previous: string | null): void {
  const { blocks } = flowOf(model.layout(), flow);
  const index = previous === null ? -1 : blocks.findIndex((block) => block.parts.includes(previous));
  const [head] = parts;
  if (head !== undefined && !isHead(model.layout(), head)) recordFor(model, head).set("into", null);
  placeParts(model, [parts], flow, index);
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    if (before === undefined) continue;
    const layout = model.layout();
    const here = layout.blocks[layout.shownIn.get(before) ?? -1]?.parts ?? [];
    if (here[here.indexOf(before) + 1] !== part) recordFor(model, part).set("into", joinTarget(layout, before));
  }
}

const isHead = (layout: Layout, part: string): boolean =>
  layout.blocks[layout.shownIn.get(part) ?? -1]?.parts[0] === part;
