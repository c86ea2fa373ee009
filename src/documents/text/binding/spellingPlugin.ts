import { Decoration } from "prosemirror-view";
import type { BlockMark } from "./keptMarks.ts";
import { createMarks, type ShownMarks } from "./marksPlugin.ts";

/** One misspelt word. */
export type SpellingMark = BlockMark;

/** Draws a line under misspelt words, which is also said to who does not see it. Nothing of it is in the text. */
export const createSpellingMarks = (): ShownMarks<SpellingMark> =>
  createMarks(
    "misspelt",
    ({ pieces }, _rank, text) =>
      pieces.flatMap((piece) =>
        piece
          ? [Decoration.inline(text + piece.from, text + piece.to, { class: "misspelt", "aria-invalid": "spelling" })]
          : [],
      ),
    () => undefined,
  );
