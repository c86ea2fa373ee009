import type { Span } from "../model/block.ts";
import { type Reference, REFERENCE_LETTER, referenceOf } from "../model/references.ts";

/** A text as it is read: each reference in it as its label. All offsets are UTF-16 code units. */
export type Written = {
  readonly text: string;
  /** The letters of the text that a stretch of what is read stands for; a label is one letter and never cut. */
  readonly lettersOf: (from: number, to: number) => { readonly from: number; readonly to: number };
};

/** Where a label stands in what is read, and which letter it stands for. */
type Label = { readonly letter: number; readonly from: number; readonly to: number };

/** Writes out the references among these letters; every other letter stays as it is. */
export function writtenText(spans: readonly Span[], labelOf: (reference: Reference) => string): Written {
  const labels: Label[] = [];
  let [text, letter] = ["", 0];
  for (const span of spans) {
    const reference = referenceOf(span);
    const label = reference === null ? "" : labelOf(reference);
    for (const unit of reference === null ? [span.text] : span.text.split("")) {
      const isLabel = reference !== null && unit === REFERENCE_LETTER;
      if (isLabel) labels.push({ letter, from: text.length, to: text.length + label.length });
      text += isLabel ? label : unit;
      letter += unit.length;
    }
  }
  return {
    text,
    lettersOf: (from, to) => ({ from: letterAt(labels, from, -1), to: letterAt(labels, to, 1) }),
  };
}

function letterAt(labels: readonly Label[], offset: number, side: -1 | 1): number {
  let longer = 0;
  for (const { letter, from, to } of labels) {
    if (offset <= from) break;
    if (offset < to) return side < 0 ? letter : letter + 1;
    longer += to - from - 1;
  }
  return offset - longer;
}
