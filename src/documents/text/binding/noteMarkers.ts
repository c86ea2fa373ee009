import type { Node } from "prosemirror-model";
import { type EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { TextModel } from "../model/createText.ts";
import { markedNote, NOTE_LETTER, notesIn } from "../model/notes.ts";
import { type BlockMarks, createBlockSets } from "./insideBlocks.ts";
import type { NoteActs } from "./noteActs.ts";

/** Words for what is drawn: "Footnote 3", "Back to the text, footnote 3". */
export type NoteLabels = { readonly marker: (number: number) => string; readonly back: (number: number) => string };

/** Shows a marker as its number, and before a note the number that leads back. */
export function noteMarkers(model: TextModel, labels: NoteLabels, acts: () => NoteActs): Plugin {
  let drawn: { readonly doc: EditorState["doc"]; readonly set: DecorationSet } | null = null;
  const setsOf = createBlockSets();
  const draw = ({ doc }: EditorState) => {
    if (model.layout().numbers.size === 0) return DecorationSet.empty;
    if (drawn?.doc !== doc) drawn = { doc, set: setsOf(doc, marksIn(model, labels, acts)) };
    return drawn.set;
  };
  return new Plugin({
    props: {
      decorations: draw,
      handleDoubleClick: (_view, _position, { target }) => {
        const marker = target instanceof Element ? target.closest<HTMLElement>(".note-marker") : null;
        const note = marker?.dataset.noteRef;
        if (note) acts().goTo(note);
        return note !== undefined;
      },
    },
  });
}

/** What is drawn in the blocks as they are: a text without notes has none, and most have few. */
function marksIn(model: TextModel, labels: NoteLabels, acts: () => NoteActs) {
  const { blocks, numbers } = model.layout();
  return (_node: Node, index: number): BlockMarks | null => {
    const block = blocks[index];
    if (block === undefined) return null;
    const { note, number } = block.role;
    const notes = notesIn(block);
    const isNumbered = note !== null && number !== null;
    if (!isNumbered && notes.length === 0) return null;
    return {
      inputs: [block, ...notes.map((one) => numbers.get(one))],
      draw: (start) => [
        ...(isNumbered ? [drawBack(start, note, labels.back(number), number, acts)] : []),
        ...markersIn(block, start, numbers, labels),
      ],
    };
  };
}

type Spans = Parameters<typeof markedNote>[0][];

function markersIn(
  { spans }: { readonly spans: Readonly<Spans> },
  start: number,
  numbers: ReadonlyMap<string, number>,
  { marker }: NoteLabels,
): Decoration[] {
  let position = start;
  return spans.flatMap((span) => {
    const from = position;
    position += span.text.length;
    const note = markedNote(span);
    if (note === null) return [];
    const number = numbers.get(note) ?? 0;
    return [...span.text].flatMap((letter, i) =>
      letter === NOTE_LETTER
        ? [Decoration.inline(from + i, from + i + 1, attributesOf(note, number, marker(number)))]
        : [],
    );
  });
}

const attributesOf = (note: string, number: number, label: string) => ({
  nodeName: "sup",
  class: "note-marker",
  // The second is for what does not know the first: by it the marker has a name.
  role: "doc-noteref link",
  "aria-label": label,
  "data-number": String(number),
  "data-note-ref": note,
});

function drawBack(position: number, note: string, label: string, number: number, acts: () => NoteActs): Decoration {
  const draw = (view: EditorView) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "note-back";
    button.contentEditable = "false";
    button.setAttribute("aria-label", label);
    button.dataset.number = String(number);
    button.addEventListener("click", () => {
      acts().goBack(note);
      // The button has taken the focus, and whoever goes back goes on writing.
      view.focus();
    });
    return button;
  };
  return Decoration.widget(position, draw, { key: `back ${note} ${number}`, side: -1, ignoreSelection: true });
}
