import type { TextModel } from "../model/createText.ts";
import { indexOfBlock, type Layout } from "../model/layout.ts";
import { keepForEditing } from "./keepBlock.ts";
import { type Place, shownBlock, snapOffset, stretchesOf } from "./place.ts";

/** Gives the letters between two places a format, or takes it away (`null`). */
export function formatRange(model: TextModel, from: Place, to: Place, name: string, value: unknown): void {
  model.act("formatRange", () => {
    for (const { id, start, end } of blocksBetween(model.layout(), from, to)) {
      if (start === end) continue;
      keepForEditing(model, shownBlock(model.layout(), id));
      const layout = model.layout();
      for (const { segment, index, length } of stretchesOf(layout, shownBlock(layout, id), start, end)) {
        segment.text.format(index, length, { [name]: value });
      }
    }
  });
}

/** Takes a format away when every letter has it, otherwise gives it to all. */
export function toggleFormat(model: TextModel, from: Place, to: Place, name: "strong" | "em"): void {
  const layout = model.layout();
  const runs = blocksBetween(layout, from, to).flatMap(({ id, start, end }) => {
    return stretchesOf(layout, shownBlock(layout, id), start, end);
  });
  const hasAll = runs.every(({ segment, index, length }) => hasFormat(segment, index, length, name));
  formatRange(model, from, to, name, hasAll ? null : true);
}

function hasFormat(segment: Segmented, index: number, length: number, name: string): boolean {
  let at = segment.index;
  return segment.runs.every((run) => {
    const isInside = at < index + length && at + run.text.length > index;
    at += run.text.length;
    return !isInside || name in run.format.marks;
  });
}

type Segmented = { readonly index: number; readonly runs: readonly { text: string; format: { marks: object } }[] };

function blocksBetween(layout: Layout, from: Place, to: Place) {
  const [first, last] = [indexOfBlock(layout, from.block), indexOfBlock(layout, to.block)];
  return layout.blocks.slice(first, last + 1).map((block, i, all) => ({
    id: block.id,
    start: i === 0 ? snapOffset(block, from.offset, -1) : 0,
    end: i === all.length - 1 ? snapOffset(block, to.offset, 1) : block.text.length,
  }));
}
