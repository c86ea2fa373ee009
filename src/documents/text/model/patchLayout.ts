import type { Layout } from "./layout.ts";
import { notesIn } from "./notes.ts";
import { patchedMap } from "./patchedMap.ts";
import { type BlockMemory, recallBlock } from "./recallBlock.ts";
import type { Scan, Segment } from "./segment.ts";
import type { TextState } from "./textState.ts";

/**
 * The layout after letters changed and nothing else, or null when it has to be resolved anew: a border came or went, a segment
 * became empty or stopped being so, letters came where something was deleted, a footnote marker came or went, or a join waits for
 * letters that may be among these.
 */
export function patchLayout(
  layout: Layout,
  state: TextState,
  scans: readonly Scan[],
  memory: BlockMemory,
): Layout | null {
  if (layout.isAwaiting) return null;
  const texts: (readonly [string, readonly Segment[]])[] = [];
  const changes: Change[] = [];
  for (const scan of scans) {
    const before = layout.texts.get(scan.container);
    if (!before || !isSameShape(before, scan.segments)) return null;
    const now = scan.segments.map((segment, i) => nameAs(before[i], segment));
    texts.push([scan.container, now]);
    changes.push(...changesOf(before, now));
  }
  const rewritten = changes.filter(({ before, now }) => before.runs !== now.runs);
  if (!rewritten.every((change) => isPlain(layout, state, change))) return null;
  const segments = patchedMap(
    layout.segments,
    changes.map(({ now }) => [now.id, now] as const),
  );
  const indexes = new Set(rewritten.flatMap(({ now }) => layout.shownIn.get(now.id) ?? []));
  const compose = recallBlock(state, layout.flagged, memory);
  const blocks = [...layout.blocks];
  let { needsLook } = layout;
  for (const index of indexes) {
    const before = blocks[index];
    if (!before) return null;
    const parts = before.parts.flatMap((id) => segments.get(id) ?? []);
    const block = compose(parts, before.role);
    if (notesIn(block).join() !== notesIn(before).join()) return null;
    blocks[index] = block;
    needsLook += Number(block.flag !== null) - Number(before.flag !== null);
  }
  return { ...layout, blocks, segments, texts: patchedMap(layout.texts, texts), needsLook };
}

/** A segment that is another object than before; with the same runs it only stands elsewhere in its text. */
type Change = { readonly before: Segment; readonly now: Segment };

function changesOf(before: readonly Segment[], now: readonly Segment[]): readonly Change[] {
  const changes: Change[] = [];
  for (const [i, segment] of now.entries()) {
    const old = before[i];
    if (old !== undefined && old !== segment) changes.push({ before: old, now: segment });
  }
  return changes;
}

/** A segment whose border had a taken id keeps the derived one. */
const nameAs = (before: Segment | undefined, now: Segment): Segment =>
  before === undefined || before.id === now.id ? now : { ...now, id: before.id };

function isSameShape(before: readonly Segment[], after: readonly Segment[]): boolean {
  return (
    before.length === after.length &&
    before.every((segment, i) => {
      const now = after[i];
      return now !== undefined && (segment === now || (segment.text === now.text && isSameBorder(segment, now)));
    })
  );
}

function isSameBorder({ border: a }: Segment, { border: b }: Segment): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

/** Its letters decide nothing but what it reads: it is shown, nobody deleted it or what it was split off from, and it is as empty as it was. */
function isPlain({ shownIn, flagged }: Layout, { facets }: TextState, { before, now }: Change): boolean {
  const stands = shownIn.has(now.id) && !flagged.has(now.id) && !facets.fates.has(now.id);
  return stands && (before.length === 0) === (now.length === 0);
}
