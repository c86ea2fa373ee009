import { deleteBlock } from "../commands/deleteBlock.ts";
import { keepBlock } from "../commands/keepBlock.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf } from "../model/layout.ts";

/** Settles a flagged block: it stays as it is, or it goes. False when it is not flagged (any more). */
export function settleFlag(model: TextModel, id: string, decision: "keep" | "delete"): boolean {
  const block = blockOf(model.layout(), id);
  if (!block || block.flag === null) return false;
  // Two shapes of one paragraph are no reason to take it away.
  if (decision === "delete" && block.flag !== "deleted-by-other") return false;
  if (decision === "keep") keepBlock(model, id);
  else deleteBlock(model, id);
  return true;
}
