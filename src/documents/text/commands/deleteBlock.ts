import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { clocksOf } from "../model/segment.ts";
import { knownBehind } from "./known.ts";
import { keepForEditing } from "./keepBlock.ts";
import { shownBlock } from "./place.ts";
import { recordFor } from "./recordFor.ts";

/** Deletes a block. Its letters stay; it shows again, flagged, if somebody had written in it unseen. */
export function deleteBlock(model: TextModel, id: string): void {
  model.act("deleteBlock", () => {
    const layout = model.layout();
    const rest = layout.blocks.filter((block) => block.id !== id).map((block) => block.id);
    markGone(model, shownBlock(layout, id));
    standApart(model, rest);
  });
}

export function markGone(model: TextModel, block: Block): void {
  keepForEditing(model, block);
  const layout = model.layout();
  for (const part of block.parts) {
    const seen = Object.fromEntries(clocksOf(layout.segments.get(part)?.runs ?? []));
    const record = recordFor(model, part);
    const parts = block.parts.length > 1 ? { parts: block.parts } : {};
    record.set("gone", { seen, known: knownBehind(layout, part).slice(0, 1), ...parts });
    if (record.get("review") != null) record.set("review", null);
  }
}

/** Two blocks whose join was held up by what stood between must not fall together now that it is gone. */
export function standApart(model: TextModel, expected: readonly string[]): void {
  const layout = model.layout();
  if (layout.blocks.length === expected.length) return;
  for (const id of expected) {
    if (indexOfBlock(layout, id) < 0) recordFor(model, id).set("into", null);
  }
}
