import type { TextModel } from "../model/createText.ts";
import type { BlockAttributes } from "../model/record.ts";
import { keepForEditing } from "./keepBlock.ts";
import { shownBlock } from "./place.ts";
import { recordFor } from "./recordFor.ts";
import { stampShape } from "./stampShape.ts";

/** Attributes that say what the paragraph is; language and pairing do not change its shape. */
const SHAPE = new Set(["kind", "level", "numbered"]);

const shapeOf = ({ kind, level, numbered }: BlockAttributes): string => `retype ${kind} ${level} ${numbered}`;

/** Sets attributes of a block; those that are as wanted already are not written again. */
export function setBlock(model: TextModel, id: string, changes: Partial<BlockAttributes>): void {
  model.act("setBlock", () => {
    const block = shownBlock(model.layout(), id);
    const current: Readonly<Record<string, unknown>> = block;
    const changed = Object.entries(changes).filter(([name, value]) => current[name] !== value);
    if (changed.length === 0) return;
    keepForEditing(model, block);
    for (const [name, value] of changed) recordFor(model, id).set(name, value);
    if (changed.some(([name]) => SHAPE.has(name))) stampShape(model, id, shapeOf({ ...block, ...changes }));
  });
}
