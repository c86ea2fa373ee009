import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import type { Patch } from "./readTrace.ts";

/**
 * Does in the view what the patch says, a key at a time: letters are typed, `\n` splits, a deleted `\n` joins. `hasPairs`: a letter
 * may take two code units, so that they must be counted.
 */
export function patchView(view: EditorView, [position, deleted, inserted]: Patch, hasPairs: boolean): void {
  const positionOf = (offset: number): number => findPosition(view.state.doc, offset, hasPairs);
  if (deleted > 0) {
    const from = positionOf(position);
    view.dispatch(view.state.tr.delete(from, positionOf(position + deleted)));
  }
  let at = position;
  for (const [i, line] of inserted.split("\n").entries()) {
    if (i > 0) view.dispatch(view.state.tr.split(positionOf(at++)));
    if (line !== "") view.dispatch(view.state.tr.insertText(line, positionOf(at)));
    at += [...line].length;
  }
}

/** Where the code point number `offset` of the whole text stands. Throws a RangeError beyond its end. */
function findPosition(doc: Node, offset: number, hasPairs: boolean): number {
  let [left, start] = [offset, 1];
  for (let i = 0; i < doc.childCount; i++) {
    const line = doc.child(i);
    const letters = hasPairs ? [...line.textContent] : null;
    const length = letters?.length ?? line.content.size;
    if (left <= length) return start + (letters?.slice(0, left).join("").length ?? left);
    left -= length + 1;
    start += line.nodeSize;
  }
  throw new RangeError(`Position ${offset} is behind the end of the text`);
}
