import type { EditorView } from "prosemirror-view";
import { deleteRange } from "../commands/deleteRange.ts";
import { insertNote } from "../commands/note/insertNote.ts";
import type { Place } from "../commands/place.ts";
import type { TextModel } from "../model/createText.ts";
import type { Layout } from "../model/layout.ts";
import { markedNote, NOTE_LETTER } from "../model/notes.ts";
import { formatsOf } from "./marks.ts";
import { blockOfCaret, putCaret } from "./placeOfCaret.ts";

export type NoteActs = {
  /** Puts a marker behind the selection and the caret into its new note. */
  readonly insert: () => void;
  /** From a marker into its note, from a note back to behind its marker. False when the caret is at neither. */
  readonly follow: () => boolean;
  readonly goTo: (note: string) => void;
  readonly goBack: (note: string) => void;
  /** Backspace in an empty note: note and marker go. False elsewhere. */
  readonly removeEmpty: () => boolean;
};

export function createNoteActs(model: TextModel, view: () => EditorView): NoteActs {
  const goTo = (note: string) => {
    const body = model.layout().blocks.find(({ role }) => role.note === note);
    if (body) putCaret(model, view(), { block: body.id, offset: body.text.length });
  };
  const goBack = (note: string) => {
    const marker = findMarker(model.layout(), note);
    if (marker) putCaret(model, view(), { ...marker, offset: marker.offset + 1 });
  };
  return {
    goTo,
    goBack,
    insert: () => {
      const block = blockOfCaret(model, view());
      const { $to } = view().state.selection;
      if (!block) return;
      const note = insertNote(model, { block: block.id, offset: $to.parentOffset }, plainFormats(view()));
      if (note !== null) goTo(note);
    },
    follow: () => {
      const block = blockOfCaret(model, view());
      if (!block) return false;
      const marked = noteAt(model.layout(), { block: block.id, offset: view().state.selection.$head.parentOffset });
      if (block.role.note !== null) goBack(block.role.note);
      else if (marked !== null) goTo(marked);
      return block.role.note !== null || marked !== null;
    },
    removeEmpty: () => {
      const block = blockOfCaret(model, view());
      const note = block?.role.note ?? null;
      const { selection } = view().state;
      if (note === null || !selection.empty || selection.$head.parentOffset > 0 || block?.text !== "") return false;
      if (model.layout().blocks.filter(({ role }) => role.note === note).length > 1) return false;
      const marker = findMarker(model.layout(), note);
      if (!marker) return false;
      putCaret(model, view(), marker);
      deleteRange(model, marker, { ...marker, offset: marker.offset + 1 });
      return true;
    },
  };
}

/** Bold and italic go on in the marker; a comment or bracket beside it does not. */
function plainFormats({ state }: EditorView) {
  const marks = state.selection.$to.marks().filter((mark) => mark.type.name !== "other");
  return formatsOf(marks);
}

/** The place before the first marker of a note. */
function findMarker({ blocks }: Layout, note: string): Place | null {
  for (const { id, spans } of blocks) {
    let offset = 0;
    for (const span of spans) {
      if (markedNote(span) === note) return { block: id, offset: offset + span.text.indexOf(NOTE_LETTER) };
      offset += span.text.length;
    }
  }
  return null;
}

/** The note whose marker stands at either side of a place. */
function noteAt({ blocks }: Layout, { block, offset }: Place): string | null {
  let start = 0;
  for (const span of blocks.find(({ id }) => id === block)?.spans ?? []) {
    const note = markedNote(span);
    if (note !== null && start <= offset && offset <= start + span.text.length) return note;
    start += span.text.length;
  }
  return null;
}
