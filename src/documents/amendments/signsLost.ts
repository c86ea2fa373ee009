import type { Block, Span } from "../text/model/block.ts";
import { markedNote, NOTE_LETTER } from "../text/model/notes.ts";
import { type Reference, REFERENCE_LETTER, referenceOf } from "../text/model/references.ts";
import type { ChangedStretch } from "./changedStretch.ts";
import { wordChanges } from "./wording.ts";

/** What a letter stands for that is more than a letter: a footnote by its id, a reference to a paragraph. */
export type Sign =
  | { readonly type: "note"; readonly note: string }
  | { readonly type: "reference"; readonly reference: Reference };

/** The letters of a text that stand for something, and where they are (UTF-16 code units). */
export function signsIn(spans: readonly Span[]): readonly (Sign & { readonly offset: number })[] {
  let start = 0;
  return spans.flatMap((span) => {
    const from = start;
    start += span.text.length;
    const [note, reference] = [markedNote(span), referenceOf(span)];
    return [
      ...(note === null ? [] : lettersIn(span, NOTE_LETTER).map((at) => ({ type: "note" as const, note, at }))),
      ...(reference === null
        ? []
        : lettersIn(span, REFERENCE_LETTER).map((at) => ({ type: "reference" as const, reference, at }))),
    ].map(({ at, ...sign }) => ({ ...sign, offset: from + at }));
  });
}

const lettersIn = ({ text }: Span, letter: string): readonly number[] =>
  text.split("").flatMap((one, at) => (one === letter ? [at] : []));

/** What agreeing would take out of a block. A letter that is typed anew is none of them: it would stand for nothing. */
export function signsLost({ text, spans }: Pick<Block, "text" | "spans">, stretch: ChangedStretch): readonly Sign[] {
  const signs = signsIn(spans).filter(({ offset }) => stretch.from <= offset && offset < stretch.to);
  if (signs.length === 0) return [];
  let at = stretch.from;
  const gone = wordChanges(text.slice(stretch.from, stretch.to), stretch.words).flatMap(({ before, after }) => {
    const from = at;
    at += before.length;
    return before === after ? [] : [{ from, to: at }];
  });
  return signs.filter(({ offset }) => gone.some(({ from, to }) => from <= offset && offset < to));
}
