import type { Command } from "prosemirror-state";
import { isInBlock } from "./blockPositions.ts";
import type { NoteActs } from "./noteActs.ts";
import { putCaret } from "./placeOfCaret.ts";
import type { TextModel } from "../model/createText.ts";
import type { TableActs } from "./tableActs.ts";
import type { EditorView } from "prosemirror-view";

/** Keys that mean something else in a table, its caption or a note; elsewhere they are left alone. */
export function tableKeys(
  model: TextModel,
  view: () => EditorView,
  tables: TableActs,
  notes: NoteActs,
): Record<string, Command> {
  const isCaption: Command = ({ selection: { $from } }) => isInBlock($from) && $from.parent.attrs.kind === "table";
  const runs =
    (act: () => boolean): Command =>
    (_state, dispatch) =>
      dispatch ? act() : true;
  const enterTable: Command = (state, dispatch) => {
    if (!isCaption(state)) return false;
    const table = state.selection.$from.parent.attrs.id;
    const first = model.layout().blocks.find(({ role }) => role.cell?.table === table);
    if (dispatch && first) putCaret(model, view(), { block: first.id, offset: 0 });
    return true;
  };
  return {
    Tab: runs(() => tables.step(1)),
    "Shift-Tab": runs(() => tables.step(-1)),
    "Mod-Enter": runs(tables.leave),
    Enter: enterTable,
    Backspace: runs(notes.removeEmpty),
  };
}
