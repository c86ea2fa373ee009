import type { TextModel } from "../text/model/createText.ts";
import { numberFlows } from "../text/numbering/numberFlows.ts";
import { readScheme } from "../text/numbering/scheme.ts";
import type { References } from "../text/references/createReferences.ts";
import { createFlows } from "./flows.ts";
import { gatherSaid, NOTHING_SAID, type PaperDiscussion } from "./gatherSaid.ts";
import type { Paper, PaperComment, PaperProposal } from "./paper.ts";
import { paragraphsOf } from "./paragraphsOf.ts";

/** What the list of drafts says of a text. */
export type PaperTitle = Pick<Paper, "title" | "reference" | "lang">;

export type MadePaper = {
  readonly paper: Paper;
  /** How many open amendments and comments are about words that are not in the text any more, and so are not in the paper. */
  readonly unplaced: number;
};

/** An open text; an editor is one. `references`: how those in it are read. */
export type PaperText = { readonly model: TextModel; readonly references: Pick<References, "read"> };

/**
 * A text as files carry it. Without a discussion it is the text alone; with one also what is proposed to it and remarked on it, as long as
 * it is open.
 */
export function paperOf(
  { model, references }: PaperText,
  title: PaperTitle,
  discussion: PaperDiscussion | null,
): MadePaper {
  const { blocks, numbers: markers } = model.layout();
  const numbers = numberFlows(blocks, readScheme(model.doc), title.lang);
  const said = discussion ? gatherSaid(model, discussion) : NOTHING_SAID;
  const flows = createFlows();
  const [proposals, comments]: [PaperProposal[], PaperComment[]] = [[], []];
  const last = blocks.findLastIndex(({ role }) => role.cell === null && role.note === null);
  const first = blocks.findIndex(({ role }) => role.cell === null && role.note === null && role.table === null);
  blocks.forEach((block, i) => {
    const told = { block, number: numbers[i]?.label ?? null, isLast: i === last, isFirst: i === first };
    const made = paragraphsOf(told, said, references.read);
    proposals.push(...made.proposals);
    comments.push(...made.comments);
    flows.put(block, made.paragraphs);
  });
  const { body, notes } = flows.gather(markers);
  return {
    paper: { ...title, body, notes, proposals, comments },
    unplaced: said.unplaced + (first < 0 ? said.onWhole.length : 0),
  };
}
