import type { TextModel } from "../model/createText.ts";
import type { BlockAttributes } from "../model/record.ts";
import { keepForEditing } from "./keepBlock.ts";
import { shownBlock } from "./place.ts";
import { recordFor } from "./recordFor.ts";

/** Sets attributes of a block; those that are as wanted already are not written again. */
export function setBlock(model: TextModel, id: string, changes: Partial<BlockAttributes>): void {
  model.act("setBlock", () => {
    const block = shownBlock(model.layout(), id);
    const current: Readonly<Record<string, unknown>> = block;
    const changed = Object.entries(changes).filter(([name, value]) => current[name] !== value);
    if (changed.length === 0) return;
    keepForEditing(model, block);
    for (const [name, value] of changed) recordFor(model, id).set(name, value);
  });
}
