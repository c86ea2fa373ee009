import type { TextModel } from "../model/createText.ts";
import { moveBlocks } from "./moveBlocks.ts";

/** Moves a block before another one, or to the end (null). Its letters stay where they are; only its place is new. */
export function moveBlock(model: TextModel, id: string, before: string | null): void {
  moveBlocks(model, [id], before);
}
