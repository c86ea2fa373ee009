import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import type { Patch } from "./readTrace.ts";

const lengths = new WeakMap<Node, number>();

/** Does in the view what the patch says, a key at a time: letters are typed, `\n` splits, a deleted `\n` joins. */
export function patchView(view: EditorView, [position, deleted, inserted]: Patch): void {
  if (deleted > 0) {
    const from = positionOf(view.state.doc, position);
    view.dispatch(view.state.tr.delete(from, positionOf(view.state.doc, position + deleted)));
  }
  let at = position;
  for (const [i, line] of inserted.split("\n").entries()) {
    if (i > 0) view.dispatch(view.state.tr.split(positionOf(view.state.doc, at++)));
    if (line !== "") view.dispatch(view.state.tr.insertText(line, positionOf(view.state.doc, at)));
    at += [...line].length;
  }
}

/** Where the code point number `offset` of the whole text stands. Throws a RangeError beyond its end. */
function positionOf(doc: Node, offset: number): number {
  let [left, start] = [offset, 1];
  for (const line of doc.children) {
    const length = lengthOf(line);
    if (left <= length) return start + unitsOf(line, left, length);
    left -= length + 1;
    start += line.nodeSize;
  }
  throw new RangeError(`Position ${offset} is behind the end of the text`);
}

function lengthOf(line: Node): number {
  const known = lengths.get(line);
  if (known !== undefined) return known;
  const length = [...line.textContent].length;
  lengths.set(line, length);
  return length;
}

const unitsOf = (line: Node, points: number, length: number): number =>
  length === line.content.size ? points : [...line.textContent].slice(0, points).join("").length;
