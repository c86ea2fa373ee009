import { Decoration } from "prosemirror-view";
import { createDrawnOnce, type DrawnOnce } from "./drawnOnce.ts";
import { drawHeard, drawSeen, drawWords } from "./drawnParts.ts";
import type { BlockMark, StandingMark } from "./keptMarks.ts";
import { createMarks, type ShownMarks } from "./marksPlugin.ts";

/**
 * Words of one block that are not agreed. `className`: colour and pattern of the delegation, `code` its letters. What is heard at the
 * two ends: `opens` "Square bracket of Lublin opens", `closes` "closes, or: should, may".
 */
export type BracketMark = BlockMark & {
  readonly className: string;
  readonly code: string;
  readonly opens: string;
  readonly closes: string;
  /** Other wordings on the table, which stand behind it in brackets of their own. */
  readonly alternatives: readonly string[];
};

/**
 * Draws square brackets around words, with the delegation's letters at both ends: of two that overlap one sees which end belongs to
 * which beginning.
 */
export function createBrackets(onPick: (id: string) => void): ShownMarks<BracketMark> {
  const once = createDrawnOnce<BracketMark>();
  return createMarks("bracket", (standing, rank, text) => drawBracket(once, standing, rank, text), onPick);
}

const [OPEN, CLOSE] = [0, 1];

function drawBracket(
  once: DrawnOnce<BracketMark>,
  { mark, pieces }: StandingMark<BracketMark>,
  rank: number,
  text: number,
): readonly Decoration[] {
  const [here] = pieces;
  if (!here || here.from === here.to) return [];
  const { id, className, opens } = mark;
  const widget = (end: number, at: number, side: number, draw: () => HTMLElement): Decoration =>
    Decoration.widget(text + at, () => once(mark, end, draw), {
      side,
      key: JSON.stringify([end, mark.id, mark.className, mark.code, mark.opens, mark.closes, mark.alternatives]),
      ignoreSelection: true,
    });
  return [
    // What is typed before the first letter is not of it. The outer bracket comes first and stands further out at both ends.
    widget(OPEN, here.from, BEHIND_CARETS + rank, () => drawOpening(mark)),
    Decoration.inline(text + here.from, text + here.to, {
      class: `bracketed ${className}`,
      title: opens,
      "data-bracket": id,
    }),
    widget(CLOSE, here.to, -BEFORE_COMMENTS - rank, () => drawClosing(mark)),
  ];
}

/** More than there are ever marks in one block. */
const BEHIND_CARETS = 1_000_000;
const BEFORE_COMMENTS = 2_000_000;

function drawOpening({ id, className, code, opens }: BracketMark): HTMLElement {
  const end = drawEnd(id, className, opens);
  end.append(drawHeard(`${opens}: `), drawSign("["), drawCode(code));
  return end;
}

function drawClosing({ id, className, code, opens, closes, alternatives }: BracketMark): HTMLElement {
  const end = drawEnd(id, className, opens);
  end.append(drawCode(code), drawSign("]"), drawHeard(` ${closes}`), ...alternatives.map(drawAlternative));
  return end;
}

function drawEnd(id: string, className: string, title: string): HTMLElement {
  const end = document.createElement("span");
  end.className = `bracket-end ${className}`;
  end.title = title;
  end.dataset.bracket = id;
  return end;
}

const drawSign = (sign: string): HTMLElement => drawSeen("span", "bracket-sign", sign);
const drawCode = (code: string): HTMLElement => drawSeen("bdi", "bracket-code", code);

function drawAlternative(words: string): HTMLElement {
  const other = document.createElement("span");
  other.className = "bracket-other";
  other.ariaHidden = "true";
  other.append(" ", drawSign("["), drawWords(words), drawSign("]"));
  return other;
}
