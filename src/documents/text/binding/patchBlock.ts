import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { isInsideCharacter } from "../commands/graphemes.ts";
import type { Block, Span } from "../model/block.ts";
import { hasSameSpans } from "../model/composeBlock.ts";
import { drawSpan, nodeAttributes, spansOf } from "./blockNode.ts";

/** Makes the node at `position` show `block`, replacing as little as can be. */
export function patchBlock(transaction: Transaction, position: number, node: Node, block: Block): void {
  for (const [name, value] of Object.entries(nodeAttributes(block))) {
    if (node.attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
  }
  const spans = spansOf(node);
  if (hasSameSpans(spans, block.spans)) return;
  const [from, end] = trim(spans, block.spans);
  const to = node.content.size - end;
  const letters = cutSpans(block.spans, from, block.text.length - end).map(drawSpan);
  const start = position + 1;
  if (letters.length > 0) transaction.replaceWith(start + from, start + to, letters);
  else transaction.delete(start + from, start + to);
}

/** How many letters are the same at the start and at the end. */
function trim(before: readonly Span[], after: readonly Span[]): readonly [number, number] {
  const [old, now] = [lettersOf(before), lettersOf(after)];
  const shorter = Math.min(old.text.length, now.text.length);
  let start = 0;
  while (start < shorter && isSame(old, start, now, start)) start += 1;
  while (isInsideCharacter(old.text, start) || isInsideCharacter(now.text, start)) start -= 1;
  let end = 0;
  const [a, b] = [old.text.length - 1, now.text.length - 1];
  while (end < shorter - start && isSame(old, a - end, now, b - end)) end += 1;
  while (isInsideCharacter(old.text, a + 1 - end) || isInsideCharacter(now.text, b + 1 - end)) end -= 1;
  return [start, end];
}

type Letters = { readonly text: string; readonly keys: readonly string[] };

function lettersOf(spans: readonly Span[]): Letters {
  return {
    text: spans.map((span) => span.text).join(""),
    keys: spans.flatMap(({ text, format }) => Array<string>(text.length).fill(format.key)),
  };
}

const isSame = (a: Letters, i: number, b: Letters, j: number) => a.text[i] === b.text[j] && a.keys[i] === b.keys[j];

function cutSpans(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let start = 0;
  return spans.flatMap(({ text, format }) => {
    const cut = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += text.length;
    return cut === "" ? [] : [{ text: cut, format }];
  });
}
