import { isOpen } from "../discussion/standing.ts";
import type { Block } from "../text/model/block.ts";
import type { References } from "../text/references/createReferences.ts";
import type { PlacedAmendment } from "./placeAmendments.ts";
import { readQuote, readWording, signsIn } from "./quotedReferences.ts";

/** A whole paragraph as it stands and as an amendment would have it, both as they are read. */
export interface AmendedParagraph {
  readonly before: string;
  readonly after: string;
}

/**
 * Null for an amendment that is settled, is about another paragraph, or cannot be put into this one: its words are gone, or somebody
 * changed the same ones since.
 */
export function amendedParagraph(
  block: Block,
  { amendment, found, merged }: PlacedAmendment,
  read: References["read"],
): AmendedParagraph | null {
  if (!isOpen(amendment) || found?.block !== block.id || merged === null) return null;
  const { from, to } = found;
  const part = (start: number, end: number): string =>
    readQuote(block.text.slice(start, end), signsIn(block, start, end, read));
  const wording = readWording(block.text.slice(from, to), merged, signsIn(block, from, to, read));
  return {
    before: part(0, block.text.length),
    after: `${part(0, from)}${wording}${part(to, block.text.length)}`,
  };
}
