import type { TextModel } from "../text/model/createText.ts";
import { acceptancesOf, noteAcceptance } from "../text/model/acceptances.ts";
import { deleteBlock } from "../text/commands/deleteBlock.ts";
import { insertText } from "../text/commands/insertText.ts";
import { shownBlock } from "../text/commands/place.ts";
import { type BlockStretch, replaceStretch } from "../text/commands/replaceLetters.ts";
import { splitBlock } from "../text/commands/splitBlock.ts";
import { withNotes } from "../text/commands/withNotes.ts";
import { findPassage, type FoundPassage, type Passage } from "../text/passage/passage.ts";
import { rebase, wordChanges } from "./wording.ts";

/** A proposal to be brought into the text. `base`: the words it was made on; line breaks in `proposed` begin paragraphs. */
export type Proposal = {
  readonly id: string;
  readonly passage: Passage;
  readonly base: string;
  readonly proposed: string;
  /** The paragraph stays where nothing is left in it. */
  readonly keepsParagraph?: true;
};

export type Acceptability =
  | { readonly ok: true; readonly found: FoundPassage; readonly merged: string }
  /** `lost`: the passage is not in the text any more; `changed`: somebody changed the same words since. */
  | { readonly ok: false; readonly reason: "lost" }
  | { readonly ok: false; readonly reason: "changed"; readonly found: FoundPassage };

/** What the passage would become. */
export const considerProposal = (model: TextModel, proposal: Omit<Proposal, "id">): Acceptability =>
  judgeProposal(proposal, findPassage(model.doc, model.layout(), proposal.passage));

/** The same, of a passage that is found already, or (null) not in the text. */
export function judgeProposal(
  { base, proposed }: Pick<Proposal, "base" | "proposed">,
  found: FoundPassage | null,
): Acceptability {
  // Of words that are all gone nothing can be said to have been changed.
  if (found === null || (base !== "" && found.text === "")) return { ok: false, reason: "lost" };
  const merged = rebase(base, found.text, proposed);
  return merged === null ? { ok: false, reason: "changed", found } : { ok: true, found, merged };
}

/**
 * Brings a proposal into the text as it stands now, as one act: words that stay keep their authors. A proposal that is in the text
 * already is not brought in again.
 */
export function acceptProposal(model: TextModel, proposal: Proposal): Acceptability {
  const considered = considerProposal(model, proposal);
  if (!considered.ok || acceptancesOf(model.doc, proposal.id).length > 0) return considered;
  const { found, merged } = considered;
  model.act("acceptProposal", () => {
    noteAcceptance(model.doc, proposal.id, () => {
      withNotes(model, () => rewrite(model, found, merged));
      const isGone = proposal.proposed === "" && !proposal.keepsParagraph;
      if (isGone && shownBlock(model.layout(), found.block).text === "") {
        deleteBlock(model, found.block);
      }
    });
  });
  return considered;
}

/** From the end to the start, so that no change moves one that is still to be made. */
function rewrite(model: TextModel, { block, from, text }: FoundPassage, merged: string): void {
  let to = from + text.length;
  for (const { before, after } of [...wordChanges(text, merged)].reverse()) {
    const start = to - before.length;
    if (before !== after) replaceWords(model, { block, from: start, to }, after);
    to = start;
  }
}

function replaceWords(model: TextModel, stretch: BlockStretch, words: string): void {
  const [first = "", ...paragraphs] = words.split("\n");
  replaceStretch(model, stretch, first);
  let place = { block: stretch.block, offset: stretch.from + first.length };
  for (const paragraph of paragraphs) {
    const { second } = splitBlock(model, place);
    insertText(model, { block: second, offset: 0 }, paragraph);
    place = { block: second, offset: paragraph.length };
  }
}
