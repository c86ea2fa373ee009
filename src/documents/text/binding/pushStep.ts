import type { Mark, Node } from "prosemirror-model";
import {
  AddMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from "prosemirror-transform";
import { formatRange } from "../commands/formatRange.ts";
import { setBlock } from "../commands/setBlock.ts";
import { blockAttributes } from "./blockNode.ts";
import { blocksIn } from "./blockPositions.ts";
import { formatOfMark } from "./marks.ts";
import { pushReplace } from "./pushReplace.ts";
import { type ViewBlocks, ViewMismatchError } from "./viewBlocks.ts";

/** One step from `before` to `after`. */
export function pushStep(view: ViewBlocks, step: Step, before: Node, after: Node): void {
  if (step instanceof ReplaceStep) {
    pushReplace(view, before, step.from, step.to, step.slice);
  } else if (step instanceof AddMarkStep) {
    const [name, value] = formatOfMark(step.mark);
    pushMark(view, before, step, name, value);
  } else if (step instanceof RemoveMarkStep) {
    pushMark(view, before, step, formatOfMark(step.mark)[0], null);
  } else if (step instanceof AttrStep || step instanceof ReplaceAroundStep) {
    pushAttributes(view, before, after);
  } else {
    throw new ViewMismatchError(`The model knows no such step: ${step.constructor.name}`);
  }
}

type Range = { readonly from: number; readonly to: number; readonly mark: Mark };

function pushMark(view: ViewBlocks, doc: Node, { from, to }: Range, name: string, value: unknown): void {
  blocksIn(doc).forEach(({ node, position }, index) => {
    const [start, end] = [Math.max(from - position - 1, 0), Math.min(to - position - 1, node.content.size)];
    if (start >= end) return;
    const block = view.at(index).id;
    formatRange(view.model, { block, offset: start }, { block, offset: end }, name, value);
  });
}

function pushAttributes(view: ViewBlocks, before: Node, after: Node): void {
  const [old, now] = [blocksIn(before), blocksIn(after)];
  if (old.length !== now.length) throw new ViewMismatchError("A step that wraps is not known");
  now.forEach(({ node }, index) => {
    if (node !== old[index]?.node) setBlock(view.model, view.at(index).id, blockAttributes(node));
  });
}
