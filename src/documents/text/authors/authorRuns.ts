import type { Block } from "../model/block.ts";
import type { Layout } from "../model/layout.ts";
import { firstLetter, restoredIn } from "../model/restoredLetters.ts";
import type { Run } from "../model/segment.ts";

/** Letters of a block that one client wrote first, as offsets in the block. */
export type AuthorRun = { readonly from: number; readonly to: number; readonly client: number };

const known = new WeakMap<Block, { readonly layout: Layout; readonly runs: readonly AuthorRun[] }>();

/**
 * Who first wrote each letter of a block, in reading order. A letter keeps its author through split, join and move because it stays
 * where it is, and through undo because the copy that comes back says whose letter it repeats.
 */
export function authorRuns(layout: Layout, block: Block): readonly AuthorRun[] {
  const before = known.get(block);
  if (before && isSameText(before.layout, layout, block)) return before.runs;
  const runs: { from: number; to: number; client: number }[] = [];
  let offset = 0;
  const add = (client: number, length: number) => {
    const last = runs.at(-1);
    if (last?.client === client) last.to += length;
    else runs.push({ from: offset, to: offset + length, client });
    offset += length;
  };
  for (const part of block.parts) {
    const segment = layout.segments.get(part);
    if (!segment) continue;
    const restored = restoredIn(segment.text);
    for (const run of segment.runs) {
      if (restored.length === 0) add(run.client, run.text.length);
      else for (let i = 0; i < run.text.length; i++) add(firstClient(restored, run, i), 1);
    }
  }
  known.set(block, { layout, runs });
  return runs;
}

const firstClient = (restored: Parameters<typeof firstLetter>[0], { client, clock }: Run, i: number): number =>
  firstLetter(restored, client, clock + i)[0];

/** A block can stay the same object while a letter of one author was replaced by the same letter of another. */
function isSameText(before: Layout, now: Layout, { parts }: Block): boolean {
  return before === now || parts.every((part) => before.segments.get(part)?.runs === now.segments.get(part)?.runs);
}

/** The client that wrote the letter before an offset (or, at the start, the one behind it); null in an empty block. */
export function authorAt(layout: Layout, block: Block, offset: number): number | null {
  const runs = authorRuns(layout, block);
  return (
    (runs.find(({ from, to }) => from < offset && offset <= to) ?? (offset === 0 ? runs[0] : undefined))?.client ?? null
  );
}

/** How many letters (UTF-16 code units) each client has in the text as it stands. */
export function lettersByClient(layout: Layout): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const block of layout.blocks) {
    for (const { from, to, client } of authorRuns(layout, block)) {
      counts.set(client, (counts.get(client) ?? 0) + to - from);
    }
  }
  return counts;
}
