import type { Node } from "prosemirror-model";
import { addNote } from "../commands/note/addNote.ts";
import type { NewBlock } from "../commands/insertBlocks.ts";
import type { TextModel } from "../model/createText.ts";
import { newBlockId } from "../model/ids.ts";
import { notesIn } from "../model/notes.ts";
import { newBlock } from "./newBlock.ts";

/** The notes of markers that are being pasted: each marker gets a note of its own, made when the marker is in the text. */
export type PastedNotes = {
  /** Forgets what was not pasted after all. */
  readonly begin: () => void;
  /** Announces a note with these paragraphs and returns its id. */
  readonly announce: (paragraphs: readonly Node[]) => string;
  /** True for an id that was announced and not made yet. */
  readonly isAnnounced: (id: string) => boolean;
  /** Announces a copy of a note of this text and returns its id; null when it is not here. */
  readonly copy: (note: string) => string | null;
  /** Makes the announced notes whose markers have come. Part of the act that brought them. */
  readonly make: () => void;
};

export function createPastedNotes(model: TextModel): PastedNotes {
  const announced = new Map<string, readonly NewBlock[]>();
  const add = (paragraphs: readonly NewBlock[]): string => {
    const id = newBlockId(model.random);
    announced.set(id, paragraphs);
    return id;
  };
  return {
    begin: () => announced.clear(),
    announce: (paragraphs) => add(paragraphs.map(newBlock)),
    isAnnounced: (id) => announced.has(id),
    copy: (note) => {
      const body = model.layout().blocks.filter(({ role }) => role.note === note);
      const copyOf = ({ spans, lang }: (typeof body)[number]): NewBlock => ({
        lang,
        spans: spans.map(({ text, format }) => ({ text, marks: format.marks })),
      });
      return body.length === 0 ? null : add(body.map(copyOf));
    },
    make: () => {
      for (const [id, paragraphs] of announced) {
        const marked = model.layout().blocks.find((block) => notesIn(block).includes(id));
        if (!marked) continue;
        announced.delete(id);
        addNote(model, id, marked.id, paragraphs);
      }
    },
  };
}
