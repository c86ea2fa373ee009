import { changedStretch } from "../../../documents/amendments/changedStretch.ts";
import { considerProposal } from "../../../documents/amendments/acceptProposal.ts";
import type { Amendment } from "../../../documents/discussion/readDiscussion.ts";
import type { StatementOf } from "../../../documents/discussion/statement.ts";
import type { Place } from "../../../documents/text/commands/place.ts";
import type { Block } from "../../../documents/text/model/block.ts";
import type { TextModel } from "../../../documents/text/model/createText.ts";
import { acceptedProposals } from "../../../documents/text/model/acceptances.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { type PassagesThen, passagesOf } from "../../../documents/text/passage/passagesOf.ts";
import type { Speakers } from "../amendments/speakersOf.ts";
import { tidyWording } from "../amendments/tidyWording.ts";

/** A paragraph whose words are being written otherwise. Offsets are UTF-16 code units. */
export interface OpenParagraph {
  /** As it was when it was opened: what is proposed is proposed for these words, whatever becomes of them meanwhile. */
  readonly block: Block;
  readonly passages: PassagesThen;
  /** The own amendment that is gone on with. */
  readonly own: Amendment | null;
  /** What the field begins with, and where the caret stands in it. */
  readonly begin: string;
  readonly caret: number;
}

/** What leaving the paragraph says. */
export type Suggestion =
  | { readonly type: "nothing" }
  /** The text as it is: what was proposed before is not wanted any more. */
  | { readonly type: "withdraw"; readonly own: Amendment }
  | {
      readonly type: "table";
      readonly wish: Pick<StatementOf<"amendment">, "passage" | "base" | "proposed" | "reason">;
      /** It takes the place of this one. */
      readonly own: Amendment | null;
    };

/** `amendments`: what was tabled. Null where the paragraph is not shown, and in an empty cell that is not in the document. */
export function openParagraph(
  model: TextModel,
  { block: id, offset }: Place,
  amendments: readonly Amendment[],
  speakers: Speakers,
): OpenParagraph | null {
  const layout = model.layout();
  const block = blockOf(layout, id);
  const passages = block && passagesOf(layout, id);
  if (!block || !passages) return null;
  const inText = acceptedProposals(model.doc);
  const all = amendments.flatMap((own) => {
    const mayGiveWay = isOwnAlone(own, speakers) && !inText.has(own.id);
    const found = mayGiveWay ? wordingIn(model, block, own) : null;
    return found ? [{ ...found, own }] : [];
  });
  const [one] = all;
  // Of several it could not be told which one is gone on with.
  if (!one || all.length > 1) return { block, passages, own: null, begin: block.text, caret: offset };
  const { from, to, merged, own } = one;
  const begin = block.text.slice(0, from) + merged + block.text.slice(to);
  const caret = offset <= from ? offset : Math.max(from + merged.length, offset + begin.length - block.text.length);
  return { block, passages, own, begin, caret };
}

function wordingIn(model: TextModel, { id }: Block, { passage, base, wording }: Amendment) {
  const considered = considerProposal(model, { passage, base, proposed: wording });
  if (!considered.ok || considered.found.block !== id) return null;
  const { from, to } = considered.found;
  return { from, to, merged: considered.merged };
}

/** The speaker's own, and nobody has said anything of it yet: so it can give way to another one without anybody's word being lost. */
export function isOwnAlone(amendment: Amendment, { self, isSame }: Speakers): boolean {
  const { speaker, standing, onBehalf, supporters, subAmendments, replies } = amendment;
  const isAlone = [supporters, subAmendments, replies, standing.rulings].every(({ length }) => length === 0);
  return self !== null && isSame(self, speaker) && !onBehalf && standing.state === "tabled" && isAlone;
}

/** What is typed, as the paragraph would be. A space at its end stays as it is in the text. */
export function wordingOf({ block }: Pick<OpenParagraph, "block">, typed: string): string {
  const tidy = tidyWording(typed);
  return tidy === "" ? "" : tidy + (/\s*$/u.exec(block.text)?.[0] ?? "");
}

/** Whether anything of what the field began with is otherwise now. */
export const isTouched = (paragraph: OpenParagraph, typed: string): boolean =>
  wordingOf(paragraph, typed) !== wordingOf(paragraph, paragraph.begin);

export function suggestionOf(paragraph: OpenParagraph, typed: string): Suggestion {
  const { block, passages, own } = paragraph;
  if (!isTouched(paragraph, typed)) return { type: "nothing" };
  const stretch = changedStretch(block.text, wordingOf(paragraph, typed));
  if (!stretch) return own ? { type: "withdraw", own } : { type: "nothing" };
  const { from, to, words } = stretch;
  const wish = { passage: passages(from, to), base: block.text.slice(from, to), proposed: words };
  return { type: "table", wish: { ...wish, reason: own?.reason ?? "" }, own };
}
