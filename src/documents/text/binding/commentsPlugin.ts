import { Decoration } from "prosemirror-view";
import { drawHeard } from "./drawnParts.ts";
import { createDrawnOnce, type DrawnOnce } from "./drawnOnce.ts";
import type { BlockMark, StandingMark } from "./keptMarks.ts";
import { createMarks, type ShownMarks } from "./marksPlugin.ts";

/** A comment on some letters of one block. `className`: colour of the delegation; `title`: "Comment by Lublin". */
export type CommentMark = BlockMark & { readonly className: string; readonly title: string };

/** Underlines what is commented on, with a sign at its end. */
export function createComments(onPick: (id: string) => void): ShownMarks<CommentMark> {
  const once = createDrawnOnce<CommentMark>();
  return createMarks("comment", (standing, rank, text) => drawComment(once, standing, rank, text), onPick);
}

function drawComment(
  once: DrawnOnce<CommentMark>,
  { mark, pieces }: StandingMark<CommentMark>,
  rank: number,
  text: number,
): readonly Decoration[] {
  const { id, className, title } = mark;
  return pieces.flatMap((here, i) => {
    if (!here) return [];
    const sign = Decoration.widget(text + here.to, () => once(mark, i, () => drawSign(mark)), {
      // Before what a proposal puts behind the same letters.
      side: rank - BEFORE_PROPOSALS,
      key: JSON.stringify([id, i, className, title]),
      ignoreSelection: true,
    });
    const look = { class: `commented ${className}`, title, "data-comment": id };
    return here.from === here.to ? [sign] : [Decoration.inline(text + here.from, text + here.to, look), sign];
  });
}

/** More than there are ever proposals to one block. */
const BEFORE_PROPOSALS = 1_000_000;

function drawSign({ id, className, title }: CommentMark): HTMLElement {
  const sign = document.createElement("span");
  sign.className = `comment-sign ${className}`;
  sign.title = title;
  sign.dataset.comment = id;
  sign.append(drawHeard(title));
  return sign;
}
