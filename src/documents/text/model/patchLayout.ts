import type { Layout } from "./layout.ts";
import { notesIn } from "./notes.ts";
import { type BlockMemory, recall, sourceOf } from "./resolveLayout.ts";
import type { Scan, Segment } from "./segment.ts";
import { recordOf, type TextState } from "./textState.ts";

/**
 * The layout after letters changed and nothing else, or null when it has to be resolved anew: a border came or went, a segment
 * became empty or stopped being so, letters came where something was deleted, or a footnote marker came or went.
 */
export function patchLayout(
  layout: Layout,
  state: TextState,
  scans: readonly Scan[],
  memory: BlockMemory,
): Layout | null {
  if (layout.isAwaiting) return null;
  const touched: (readonly Segment[])[] = [];
  for (const scan of scans) {
    const before = layout.texts.get(scan.container);
    if (!before || !isSameShape(state, before, scan.segments)) return null;
    touched.push(scan.segments.map((segment, i) => ({ ...segment, id: before[i]?.id ?? segment.id })));
  }
  const segments = new Map(layout.segments);
  const texts = new Map(layout.texts);
  const indexes = new Set<number>();
  for (const renewed of touched) {
    for (const segment of renewed) {
      segments.set(segment.id, segment);
      texts.set(segment.container, renewed);
      const index = layout.shownIn.get(segment.id);
      if (index !== undefined) indexes.add(index);
    }
  }
  const blocks = [...layout.blocks];
  for (const index of indexes) {
    const before = blocks[index];
    if (!before) return null;
    const parts = before.parts.flatMap((id) => segments.get(id) ?? []);
    const block = recall(memory, sourceOf(state, parts, layout.flagged, before.role));
    if (notesIn(block).join() !== notesIn(before).join()) return null;
    blocks[index] = block;
  }
  return { ...layout, blocks, segments, texts };
}

function isSameShape(state: TextState, before: readonly Segment[], after: readonly Segment[]): boolean {
  return (
    before.length === after.length &&
    before.every((segment, i) => {
      const now = after[i];
      return now !== undefined && isSameBorder(segment, now) && isPlain(state, segment, now);
    })
  );
}

function isSameBorder({ border: a }: Segment, { border: b }: Segment): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

function isPlain(state: TextState, before: Segment, now: Segment): boolean {
  const record = recordOf(state, before.id);
  return record.gone === null && record.isOn && (before.length === 0) === (now.length === 0);
}
