import { AllSelection, type EditorState, type Transaction } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { deleteAll } from "../commands/deleteAll.ts";
import { deleteRange } from "../commands/deleteRange.ts";
import { flowName } from "../commands/flow.ts";
import { insertBlocks } from "../commands/insertBlocks.ts";
import { insertText } from "../commands/insertText.ts";
import { type Place, shownBlock } from "../commands/place.ts";
import { realBlock } from "../commands/realBlock.ts";
import type { TextModel } from "../model/createText.ts";
import { spansOf } from "./blockNode.ts";
import { blockIndexOf, blocksIn, isInBlock } from "./blockPositions.ts";
import { nameOfAct } from "./nameOfAct.ts";

/** A selection from one cell, note or the text itself into another; `all` when it is everything. */
export type Across = { readonly from: Place; readonly to: Place; readonly all: boolean };

/** Null when the selection lies in one flow, where the view's own steps say what is meant. */
export function acrossFlows(model: TextModel, { selection }: EditorState): Across | null {
  const { blocks } = model.layout();
  const { $from, $to } = selection;
  const all = selection instanceof AllSelection;
  if (all && blocks.every((block) => flowName(block) === "")) return null;
  if (!all && (!isInBlock($from) || !isInBlock($to) || $from.sameParent($to))) return null;
  const [first, last] = all ? [blocks[0], blocks.at(-1)] : [blocks[blockIndexOf($from)], blocks[blockIndexOf($to)]];
  if (!first || !last) return null;
  const isOne = flowName(first) === flowName(last) && !first.role.table && !last.role.table;
  if (!all && isOne) return null;
  const from = { block: first.id, offset: all ? 0 : $from.parentOffset };
  return { from, to: { block: last.id, offset: all ? last.text.length : $to.parentOffset }, all };
}

export const isReplacing = (transaction: Transaction): boolean =>
  transaction.steps.some((step) => step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
  transaction.getMeta("uiEvent") !== "drop";

/**
 * What the view's steps would do to a table from outside it is not what is meant: deletes the letters of the selection, leaves cells
 * and notes standing, and puts what was typed or pasted where it began. Returns the place of the caret.
 */
export function replaceAcross(
  model: TextModel,
  transaction: Transaction,
  across: Across,
  makeNotes: () => void,
): Place {
  return model.act(nameOfAct(transaction), () => {
    const caret = replaceLetters(model, transaction, across);
    makeNotes();
    return caret;
  });
}

function replaceLetters(model: TextModel, transaction: Transaction, { from, to, all }: Across): Place {
  if (all) deleteAll(model);
  else deleteRange(model, from, to);
  const [first, ...others] = putIn(transaction);
  const start = all ? { block: insertBlocks(model, null, [{}])[0] ?? "", offset: 0 } : from;
  if (first === undefined) return start;
  const block = realBlock(model, start.block);
  let { offset } = start;
  for (const { text, format } of first) {
    insertText(model, { block, offset }, text, format.marks);
    offset += text.length;
  }
  const { cell, note } = shownBlock(model.layout(), block).role;
  const blocks = others.map((spans) => ({
    spans: spans.map(({ text, format }) => ({ text, marks: format.marks })),
    cell,
    note,
  }));
  const last = insertBlocks(model, block, blocks).at(-1);
  if (last === undefined) return { block, offset };
  return { block: last, offset: shownBlock(model.layout(), last).text.length };
}

type Putting = Pick<ReplaceStep, "slice">;

/** The paragraphs that the steps put in; a bare text is one. */
function putIn({ steps }: Transaction) {
  const hasText = ({ slice: { content } }: Putting) => content.textBetween(0, content.size) !== "";
  const step = steps.filter((one) => one instanceof ReplaceStep || one instanceof ReplaceAroundStep).findLast(hasText);
  if (!step) return [];
  const { content } = step.slice;
  if (content.firstChild?.isInline) return [spansOf(content)];
  const blocks = content.content.flatMap((node) => (node.isTextblock ? [node] : blocksIn(node).map((one) => one.node)));
  // Empty ones are what the view would have closed the table with.
  return blocks.filter((block) => block.content.size > 0).map((block) => spansOf(block.content));
}
