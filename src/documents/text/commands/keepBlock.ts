import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { recordFor } from "./recordFor.ts";
import { shownBlock } from "./place.ts";
import { settleShapes } from "./stampShape.ts";

/** A person has looked at a flagged block and decided that it stays as it is. */
export function keepBlock(model: TextModel, id: string): void {
  model.act("keepBlock", () => {
    const block = shownBlock(model.layout(), id);
    keepWithKin(model, block);
    for (const part of block.parts) {
      const record = recordFor(model, part);
      if (record.get("review") != null) record.set("review", null);
      settleShapes(model, part);
    }
  });
}

/** Before a flagged block is edited: it must not vanish when its last unseen letter goes. It stays on the "needs a look" list. */
export function keepForEditing(model: TextModel, block: Block): void {
  if (block.flag !== null) keepWithKin(model, block);
}

/**
 * Nothing that stands because of this block may vanish when the block is kept, edited or deleted. `{keep}` and not `null`,
 * because an earlier deletion in the same text would then take over.
 */
export function keepWithKin(model: TextModel, block: Block): void {
  const { flagged, kin, records } = model.layout();
  const standing = new Set(block.parts.flatMap((part) => [part, ...(kin.get(part) ?? [])]));
  for (const part of standing) {
    if (!flagged.has(part)) continue;
    const record = recordFor(model, part);
    record.set("gone", { keep: true });
    record.set("review", "deleted-by-other");
    if (records.get(part)?.isOn === false) record.set("on", true);
  }
}
