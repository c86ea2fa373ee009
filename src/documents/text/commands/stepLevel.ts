import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf } from "../model/layout.ts";
import { setBlock } from "./setBlock.ts";

const DEEPEST = { paragraph: 6, heading: 4 } as const;

/** The level of a block one step further in or out; null when there is no such step. Quotations have no levels. */
export function levelAfter({ kind, level, numbered }: Block, step: 1 | -1): number | null {
  if (kind !== "paragraph" && kind !== "heading") return null;
  // A plain paragraph is no list: Tab does not make one of it.
  if (kind === "paragraph" && level === 0 && !numbered) return null;
  const [least, most] = kind === "heading" ? [1, DEEPEST.heading] : [numbered ? 0 : 1, DEEPEST.paragraph];
  const next = level + step;
  return next < least || next > most ? null : next;
}

/** Moves list items, numbered paragraphs and headings one level in or out, as one act. True when anything changed. */
export function stepLevel(model: TextModel, ids: readonly string[], step: 1 | -1): boolean {
  return model.act("stepLevel", () => {
    let isChanged = false;
    for (const id of ids) {
      const block = blockOf(model.layout(), id);
      const level = block && levelAfter(block, step);
      if (level === null) continue;
      setBlock(model, id, { level });
      isChanged = true;
    }
    return isChanged;
  });
}
