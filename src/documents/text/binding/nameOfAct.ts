import type { Transaction } from "prosemirror-state";
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from "prosemirror-transform";
import { isInBlock } from "./blockPositions.ts";

/** What a transaction of the view is called in the model; typing is told apart because undo takes it in groups. */
export function nameOfAct(transaction: Transaction): string {
  const event: unknown = transaction.getMeta("uiEvent");
  if (typeof event === "string") return event;
  const { steps, docs } = transaction;
  if (steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return "formatRange";
  if (!steps.every((step, i) => isTyping(step, docs[i]))) return "edit";
  return steps.some((step) => step instanceof ReplaceStep && step.slice.size > 0) ? "insertText" : "deleteLetters";
}

function isTyping(step: Step, doc: Transaction["doc"] | undefined): boolean {
  if (!(step instanceof ReplaceStep) || !doc) return false;
  const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
  return isInBlock(from) && from.sameParent(to) && step.slice.openStart === 0;
}
