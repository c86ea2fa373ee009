import { useEffect, useState } from "react";
import type { Discussion } from "../../../documents/discussion/readDiscussion.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { watchScheme } from "../../../documents/text/numbering/scheme.ts";
import { createThrottle } from "../throttle.ts";
import { NOTHING_PLACED, placeDiscussion } from "./placeDiscussion.ts";

const EVERY_MS = 350;

/** What was said of the text, at the paragraphs of now; looked at again a few times a second at most while somebody writes. */
export function usePlaced(editor: Editor | null, discussion: Discussion) {
  const [placed, setPlaced] = useState(NOTHING_PLACED);
  useEffect(() => {
    if (!editor) return;
    const { model, numbering } = editor;
    const place = (): void => {
      const next = placeDiscussion(model, numbering, discussion);
      // Most letters move nothing that was said: what stands beside the text is then not drawn again.
      setPlaced((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const places = createThrottle<void>(EVERY_MS, place);
    place();
    const stops = [model.watchLayout(() => places.call()), watchScheme(model.doc, () => places.call())];
    return () => {
      for (const stop of stops) stop();
      places.cancel();
    };
  }, [editor, discussion]);
  return editor ? placed : NOTHING_PLACED;
}
