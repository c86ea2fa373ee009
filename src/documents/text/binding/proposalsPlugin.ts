import { Decoration } from "prosemirror-view";
import { createDrawnOnce, type DrawnOnce } from "./drawnOnce.ts";
import { drawHeard, drawSeen, drawWords } from "./drawnParts.ts";
import type { BlockMark, Piece, StandingMark } from "./keptMarks.ts";
import { createMarks, type ShownMarks } from "./marksPlugin.ts";

/** Letters that would go, and what would come behind them: `words` with line breaks between paragraphs, "" for nothing. */
export type ProposalPiece = Piece & {
  /** Null where it cannot be said what would come, because the letters are not those any more that the proposal was made on. */
  readonly words: string | null;
};

/** A proposal on one block. `className`: colour and pattern of the delegation, `code` its letters; `title`: "Proposed by Lublin". */
export type ProposalMark = Omit<BlockMark, "pieces"> & {
  readonly pieces: readonly ProposalPiece[];
  readonly className: string;
  readonly code: string;
  readonly title: string;
};

/** Draws what would go, struck, and behind it what would come: seen and read aloud, but in nobody's text. */
export function createProposals(onPick: (id: string) => void): ShownMarks<ProposalMark> {
  const once = createDrawnOnce<ProposalMark>();
  return createMarks("proposal", (standing, rank, text) => drawProposal(once, standing, rank, text), onPick);
}

function drawProposal(
  once: DrawnOnce<ProposalMark>,
  { mark, pieces }: StandingMark<ProposalMark>,
  rank: number,
  text: number,
): readonly Decoration[] {
  return mark.pieces.flatMap(({ words }, i) => {
    const here = pieces[i];
    if (!here) return [];
    const comes = Decoration.widget(text + here.to, () => once(mark, i, () => drawNew(mark, words)), {
      // Behind it is where one types on; rivals at one place stand in the order in which they are taken.
      side: rank,
      key: JSON.stringify([mark.id, i, words, mark.code, mark.className, mark.title]),
      ignoreSelection: true,
    });
    return here.from === here.to ? [comes] : [drawOld(mark, words, text + here.from, text + here.to), comes];
  });
}

function drawOld({ id, className, title }: ProposalMark, words: string | null, from: number, to: number): Decoration {
  const look = { title, "data-proposal": id };
  return words === null
    ? Decoration.inline(from, to, { ...look, class: `proposal-changed ${className}` })
    : Decoration.inline(from, to, { ...look, nodeName: "del", class: `proposal-old ${className}` });
}

/** The letters of the delegation stand before each, so that rivals are told apart without colours. */
function drawNew({ id, className, code, title }: ProposalMark, words: string | null): HTMLElement {
  const mark = document.createElement(words ? "ins" : "span");
  mark.className = `proposal-new ${className}`;
  mark.title = title;
  mark.dataset.proposal = id;
  mark.append(drawSeen("bdi", "proposal-code", code), drawHeard(`${title}: `));
  words?.split("\n").forEach((paragraph, i) => {
    if (i > 0) mark.append(drawBreak(), document.createElement("br"));
    if (paragraph !== "") mark.append(drawWords(paragraph, "proposal-words"));
  });
  return mark;
}

function drawBreak(): HTMLElement {
  const sign = document.createElement("span");
  sign.className = "proposal-break";
  sign.textContent = "¶";
  return sign;
}
