import type { Command } from "prosemirror-state";
import { Plugin } from "prosemirror-state";
import { toggleMark } from "prosemirror-commands";
import { EDITOR_KEYS, type EditorAct } from "../keys/keyTable.ts";
import { actOfKey } from "../keys/matchKey.ts";
import type { TextModel } from "../model/createText.ts";
import { stepLevels, toggleBullets, toggleList, toggleNumbered, toggleQuote } from "./blockKeys.ts";
import { setHeading, toggleEm, toggleStrong } from "./keys.ts";
import { moveHere } from "./moveKeys.ts";
import type { NoteActs } from "./noteActs.ts";
import type { ReferenceActs } from "./referenceActs.ts";
import { schema } from "./schema.ts";

export type EditorActs = Readonly<Record<EditorAct, Command>>;

export type ActTools = {
  readonly model: TextModel;
  readonly undo: Command;
  readonly redo: Command;
  readonly notes: NoteActs;
  readonly references: ReferenceActs;
  /** Something was not moved because the parts of the text would have come out of their order. */
  readonly onPartsKept: () => void;
};

/** What each act of the key table does. The compiler asks for every one. */
export function editorActs({ model, undo, redo, notes, references, onPartsKept }: ActTools): EditorActs {
  return {
    undo,
    redo,
    bold: toggleStrong,
    italic: toggleEm,
    underline: toggleMark(schema.marks.underline),
    paragraph: setHeading(null),
    heading1: setHeading(1),
    heading2: setHeading(2),
    heading3: setHeading(3),
    heading4: setHeading(4),
    quote: toggleQuote,
    bullets: toggleBullets,
    list: toggleList,
    numbered: toggleNumbered,
    levelIn: stepLevels(1),
    levelOut: stepLevels(-1),
    moveUp: moveHere(model, -1, onPartsKept),
    moveDown: moveHere(model, 1, onPartsKept),
    footnote: (_state, dispatch) => {
      if (dispatch) notes.insert();
      return true;
    },
    followNote: (_state, dispatch) => (dispatch ? notes.follow() || references.follow() : true),
  };
}

/** Answers the keys of the table while the focus is in the text. */
export function actKeys(acts: EditorActs): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const act = view.editable && !view.composing ? actOfKey(event, EDITOR_KEYS) : null;
        return act !== null && acts[act](view.state, view.dispatch, view);
      },
    },
  });
}
