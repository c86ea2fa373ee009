import type { Slice } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { isInBlock } from "./blockPositions.ts";
import { schema } from "./schema.ts";

const LOOK = ["kind", "level", "numbered"] as const;

/** What is pasted into an empty paragraph makes it what the first pasted block is, unless that is a plain one. */
export function pasteInEmpty(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection;
  const [first] = slice.content.content;
  if (!empty || !isInBlock($from) || $from.parent.content.size > 0 || first?.type !== schema.nodes.block) return false;
  if (first.attrs.kind === "paragraph" && first.attrs.level === 0 && !first.attrs.numbered) return false;
  const transaction = view.state.tr.replaceSelection(slice);
  for (const name of LOOK) {
    if ($from.parent.attrs[name] !== first.attrs[name]) {
      transaction.setNodeAttribute($from.before(), name, first.attrs[name]);
    }
  }
  view.dispatch(transaction.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}
