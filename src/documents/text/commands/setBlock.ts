import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import type { BlockAttributes } from "../model/record.ts";
import { keepForEditing } from "./keepBlock.ts";
import { shownBlock } from "./place.ts";
import { realBlock } from "./realBlock.ts";
import { recordFor } from "./recordFor.ts";
import { stampShape } from "./stampShape.ts";

/** Attributes that say what the paragraph is; language and pairing do not change its shape. */
const SHAPE = new Set(["kind", "level", "numbered"]);

const shapeOf = ({ kind, level, numbered }: BlockAttributes): string => `retype ${kind} ${level} ${numbered}`;

/** A table stays a table and a note a note, whatever it is asked to look like. */
const isFixed = ({ role }: Block) => role.table !== null || role.note !== null;

/** Sets attributes of a block; those that are as wanted already are not written again. */
export function setBlock(model: TextModel, shown: string, changes: Partial<BlockAttributes>): void {
  model.act("setBlock", () => {
    const before = shownBlock(model.layout(), shown);
    const allowed = isFixed(before) ? { ...changes, kind: before.kind, level: before.level } : changes;
    const current: Readonly<Record<string, unknown>> = before;
    const changed = Object.entries(allowed).filter(([name, value]) => current[name] !== value);
    if (changed.length === 0) return;
    const id = realBlock(model, shown);
    keepForEditing(model, shownBlock(model.layout(), id));
    for (const [name, value] of changed) recordFor(model, id).set(name, value);
    if (changed.some(([name]) => SHAPE.has(name))) stampShape(model, id, shapeOf({ ...before, ...allowed }));
  });
}
