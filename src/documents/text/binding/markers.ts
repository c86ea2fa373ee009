import type { Fragment, Node } from "prosemirror-model";
import { NOTE_LETTER, NOTE_MARK } from "../model/notes.ts";
import { formatOfMark } from "./marks.ts";
import type { PastedNotes } from "./pastedNotes.ts";
import { schema } from "./schema.ts";

export const markerMark = (note: string) => schema.marks.other.create({ name: NOTE_MARK, value: JSON.stringify(note) });

/** The note that these letters are the one marker of, or null. */
export function markerOf(node: Node): string | null {
  const mark = node.marks.find((one) => one.type === schema.marks.other && one.attrs.name === NOTE_MARK);
  if (!mark || node.text !== NOTE_LETTER) return null;
  const [, note] = formatOfMark(mark);
  return typeof note === "string" ? note : null;
}

/** The notes that have a marker in this content. */
export function notesMarkedIn(content: Fragment): ReadonlySet<string> {
  const notes = new Set<string>();
  content.descendants((node) => {
    const note = node.isText ? markerOf(node) : null;
    if (note !== null) notes.add(note);
  });
  return notes;
}

/** A marker as it may be pasted: it points to a note of its own. Null where there can be none. */
export function withOwnNote(marker: Node, notes: PastedNotes | null): Node | null {
  const note = markerOf(marker);
  if (note === null || notes === null) return null;
  const own = notes.isAnnounced(note) ? note : notes.copy(note);
  const looks = marker.marks.filter((mark) => mark.type !== schema.marks.other);
  return own === null ? null : marker.mark(markerMark(own).addToSet(looks));
}
