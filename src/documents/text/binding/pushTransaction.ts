import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { deleteBlock } from "../commands/deleteBlock.ts";
import { insertBlocks } from "../commands/insertBlocks.ts";
import { withNotes } from "../commands/withNotes.ts";
import type { TextModel } from "../model/createText.ts";
import { blockAttributes } from "./blockNode.ts";
import { blocksIn } from "./blockPositions.ts";
import { nameOfAct } from "./nameOfAct.ts";
import { pushStep } from "./pushStep.ts";
import { movedIds } from "./movedIds.ts";
import { ViewBlocks } from "./viewBlocks.ts";

/**
 * Does to the model what a transaction did to the view, step by step: a letter that is not touched by a step keeps its identity.
 * Throws when the view asks for something the model cannot do; the caller then draws the model again.
 */
export function pushTransaction(model: TextModel, transaction: Transaction, makeNotes: () => void): void {
  model.act(nameOfAct(transaction), () => {
    const view = new ViewBlocks(model, movedIds(transaction));
    withNotes(model, () => {
      pushSteps(view, transaction);
      makeNotes();
    });
  });
}

function pushSteps(view: ViewBlocks, { steps, docs, doc }: Transaction): void {
  const { model } = view;
  steps.forEach((step, i) => {
    const before = docs[i];
    if (!before) return;
    // Positions are read off the view, so before each further step both must have the same shape.
    if (i > 0) view.checkAgainst(before);
    if (model.layout().blocks.length === 0) makeFirst(model, blocksIn(before)[0]?.node);
    pushStep(view, step, before, docs[i + 1] ?? doc);
  });
  for (const id of view.lifted) deleteBlock(model, id);
}

/** The view shows an empty block when there is none: it is made now that something happens to it. */
function makeFirst(model: TextModel, placeholder: Node | undefined): void {
  if (placeholder) insertBlocks(model, null, [blockAttributes(placeholder)]);
}
