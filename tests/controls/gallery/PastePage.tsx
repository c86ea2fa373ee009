import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useEffect, useRef } from "react";

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: {},
  },
  marks: { strong: { parseDOM: [{ tag: "b" }], toDOM: () => ["strong", 0] } },
});

/** Pastes as people do, a plain word first: under the policy of the page both must arrive, and no script may run. */
export function PastePage() {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const view = new EditorView(place.current, { state: EditorState.create({ schema }) });
    view.pasteHTML("<meta charset='utf-8'>plain ");
    view.pasteHTML("<p>one <b>two</b><img src=x onerror='document.title=\"ran\"'></p>");
    return () => view.destroy();
  }, []);
  return <main ref={place} />;
}
