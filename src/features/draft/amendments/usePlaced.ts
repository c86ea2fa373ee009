import { useEffect, useState } from "react";
import type { AmendmentGroup } from "../../../documents/amendments/placeAmendments.ts";
import { watchPlaced } from "../../../documents/amendments/watchPlaced.ts";
import type { Discussion } from "../../../documents/discussion/readDiscussion.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { passageFinderOf } from "../../../documents/text/passage/passageFinderOf.ts";
import { watchScheme } from "../../../documents/text/numbering/scheme.ts";
import type { Replica } from "../../../workspace/replica.ts";
import { isSamePlaced, NOTHING_PLACED, type PlacedDiscussion, placeDiscussion } from "./placeDiscussion.ts";
import type { Speakers } from "./speakersOf.ts";

export interface PlacedView {
  readonly discussion: Discussion;
  readonly placed: PlacedDiscussion;
  /** False until all that this machine has of the discussion is in: before, nothing can be said of what is missing. */
  readonly isHeard: boolean;
}

const NOTHING: PlacedView = {
  discussion: {
    amendments: [],
    comments: [],
    brackets: [],
    reservations: [],
    order: null,
    orders: [],
    adoptions: [],
    procedures: [],
    imports: [],
    unread: 0,
  },
  placed: NOTHING_PLACED,
  isHeard: false,
};

/** What was said of the text, at the paragraphs of now; looked at again a few times a second at most while somebody writes. */
export function usePlaced(editor: Editor | null, said: Replica["doc"] | null, speakers: Speakers): PlacedView {
  const [view, setView] = useState(NOTHING);
  useEffect(() => {
    if (!editor || !said) return;
    const { model, numbering, references } = editor;
    const text = { model, numbering, references, find: passageFinderOf(model) };
    let last: { readonly groups: readonly AmendmentGroup[]; readonly discussion: Discussion } | null = null;
    const show = (): void => {
      if (!last) return;
      const { groups, discussion } = last;
      const placed = placeDiscussion(text, groups, discussion);
      setView((before) =>
        before.discussion === discussion && isSamePlaced(before.placed, placed)
          ? before
          : { discussion, placed, isHeard: true },
      );
    };
    const stops = [
      watchPlaced({
        model,
        discussion: said,
        isSameMember: speakers.isSame,
        onPlaced: (groups, discussion) => {
          last = { groups, discussion };
          show();
        },
      }),
      // Paragraphs are named by their numbers.
      watchScheme(model.doc, show),
    ];
    return () => {
      for (const stop of stops) stop();
      setView(NOTHING);
    };
  }, [editor, said, speakers]);
  return view;
}
