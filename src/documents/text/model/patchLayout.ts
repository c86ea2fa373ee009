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
  const touched: (readonly Segment[])[] = [];
  for (const scan of scans) {
    const before = layout.texts.get(scan.container);
    if (!before || !isSameShape(state, before, scan.segments)) return null;
    touched.push(scan.segments.map((segment, i) => ({ ...segment, id: before[i]?.id ?? segment.id })));
  }
  const segments = patchedMap(
    layout.segments,
    touched.flatMap((text) => text.map((segment) => [segment.id, segment] as const)),
  );
  const texts = patchedMap(
    layout.texts,
    touched.flatMap((text) => text.slice(0, 1).map(({ container }) => [container, text] as const)),
  );
  const indexes = new Set<number>();
  for (const { id } of touched.flat()) {
    const index = layout.shownIn.get(id);
    if (index !== undefined) indexes.add(index);
  }
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
  return { ...layout, blocks, segments, texts, needsLook };
}

function isSameShape(state: TextState, before: readonly Segment[], after: readonly Segment[]): boolean {
  return (
    before.length === after.length &&
    before.every((segment, i) => {
      const now = after[i];
      return (
        now !== undefined && segment.text === now.text && isSameBorder(segment, now) && isPlain(state, segment, now)
      );
    })
  );
}

function isSameBorder({ border: a }: Segment, { border: b }: Segment): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

function isPlain(state: TextState, before: Segment, now: Segment): boolean {
  return !state.facets.fates.has(before.id) && (before.length === 0) === (now.length === 0);
}
