import type { Block, Span } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock, type Layout } from "../model/layout.ts";
import { type Reference, REFERENCE_LETTER, referenceOf, referencesIn } from "../model/references.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import { createReferring } from "./createReferring.ts";
import { firstWords } from "./firstWords.ts";
import { numberInFull } from "./numberInFull.ts";
import { signedWords } from "./quoted.ts";
import { type Written, writtenText } from "./writtenText.ts";

/** A reference as the text is now. `block`: the one that shows its paragraph, null when that is gone. */
export type ReadReference = { readonly label: string; readonly block: string | null };

/** A paragraph that can be referred to. `lang`: of its words (BCP 47). */
export type ReferenceTarget = {
  readonly block: string;
  readonly label: string;
  readonly words: string;
  readonly lang: string;
};

/** A reference whose paragraph is gone, and where it stands: before the letter at `offset` of `block`. */
export type GoneReference = {
  readonly block: string;
  readonly offset: number;
  readonly label: string;
  /** How a sentence names the paragraph that it stands in. */
  readonly where: string;
};

export type References = {
  readonly read: (reference: Reference) => ReadReference;
  /** Letters as they are read. */
  readonly write: (spans: readonly Span[]) => Written;
  /** The text of a block as it is read. */
  readonly textOf: (block: Block) => string;
  readonly hasAny: () => boolean;
  /** What to store for a reference to a block; null when it is not shown or nothing can point to it. */
  readonly pointAt: (block: string) => Reference | null;
  /** What can be referred to, in reading order. */
  readonly targets: () => readonly ReferenceTarget[];
  /** Those that lead nowhere, in reading order. */
  readonly gone: () => readonly GoneReference[];
};

/**
 * Reads references in an open text: their labels follow the numbers. `lang` is the language of the text; `goneLabel` says of what a
 * paragraph was called that it is gone.
 */
export function createReferences(
  model: TextModel,
  numbering: Numbering,
  lang: string,
  goneLabel: (name: string) => string,
): References {
  const referring = createReferring();
  const nameAt = (index: number): string => {
    const { blocks } = model.layout();
    const block = blocks[index];
    const number = numberInFull(blocks, numbering.current(), index);
    return number ?? signedWords(firstWords(block?.text ?? ""), block?.lang ?? lang);
  };
  const read = ({ to, words }: Reference): ReadReference => {
    const layout = model.layout();
    const index = layout.shownIn.get(to) ?? -1;
    const block = layout.blocks[index];
    if (!block || isEmptied(layout, block, to)) return { label: goneLabel(signedWords(words, lang)), block: null };
    return { label: nameAt(index), block: block.id };
  };
  const write = (spans: readonly Span[]) => writtenText(spans, (reference) => read(reference).label);
  const textOf = (block: Block) => (referencesIn(block).length === 0 ? block.text : write(block.spans).text);
  return {
    read,
    write,
    textOf,
    hasAny: () => referring(model.layout().blocks).size > 0,
    pointAt: (id) => {
      const layout = model.layout();
      const block = layout.blocks[indexOfBlock(layout, id)];
      const part = block && (block.parts.find((one) => layout.segments.get(one)?.length) ?? block.parts[0]);
      return block && part ? { to: part, words: firstWords(textOf(block)) } : null;
    },
    targets: () =>
      model.layout().blocks.flatMap((block, index) => {
        const isOffered = isOfText(block) && (block.text.trim() !== "" || numbering.labelOf(index) !== null);
        if (!isOffered) return [];
        const words = firstWords(textOf(block));
        return [{ block: block.id, label: nameAt(index), words, lang: block.lang ?? lang }];
      }),
    gone: () => {
      const { blocks } = model.layout();
      const holders = [...referring(blocks)].map((block) => indexOfBlock(model.layout(), block.id));
      return holders
        .sort((a, b) => a - b)
        .flatMap((index) => {
          const block = blocks[index];
          const here = block ? goneIn(block, read) : [];
          return here.map((one) => ({ ...one, where: nameAt(index) }));
        });
    },
  };
}

const isOfText = ({ role }: Block): boolean => role.note === null && role.table === null;

/** Its letters are all deleted, and what shows it is another paragraph that it was joined to. */
function isEmptied({ segments }: Layout, { parts, text }: Block, to: string): boolean {
  return parts.length > 1 && text !== "" && (segments.get(to)?.length ?? 0) === 0;
}

function goneIn(
  { id, spans }: Block,
  read: (reference: Reference) => ReadReference,
): readonly Omit<GoneReference, "where">[] {
  let offset = 0;
  return spans.flatMap((span) => {
    const start = offset;
    offset += span.text.length;
    const reference = referenceOf(span);
    const found = reference && read(reference);
    if (!found || found.block !== null) return [];
    return [...span.text.matchAll(new RegExp(REFERENCE_LETTER, "g"))].map(({ index }) => ({
      block: id,
      offset: start + index,
      label: found.label,
    }));
  });
}
