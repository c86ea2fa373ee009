import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { borderBefore, borderBehind } from "../../../../src/documents/text/commands/graphemes.ts";
import type { Patch } from "./readTrace.ts";

/**
 * Does in the view what the patch says, a key at a time: letters are typed, `\n` splits, a deleted `\n` joins. `hasPairs`: a letter
 * may take two code units, so that they must be counted.
 */
export function patchView(view: EditorView, patch: Patch, hasPairs: boolean): void {
  const [position, deleted, inserted] = widened(view.state.doc, patch, hasPairs);
  const { doc, tr } = view.state;
  const [from, to] = [findPosition(doc, position, hasPairs), findPosition(doc, position + deleted, hasPairs)];
  if (!inserted.includes("\n") && doc.resolve(from).sameParent(doc.resolve(to))) {
    if (inserted !== "") view.dispatch(tr.insertText(inserted, from, to));
    else if (deleted > 0) view.dispatch(tr.delete(from, to));
  } else if (deleted > 0) {
    view.dispatch(tr.delete(from, to));
    // What now stands side by side may be one character, so this is looked at anew.
    patchView(view, [position, 0, inserted], hasPairs);
  } else {
    insertLines(view, from, inserted.split("\n"));
  }
}

/** Splits first and writes at the ends of lines: in the middle of one what is written could become a character with what stands there. */
function insertLines(view: EditorView, start: number, lines: readonly string[]): void {
  const write = (text: string, at: number): void => {
    if (text !== "") view.dispatch(view.state.tr.insertText(text, at));
  };
  let at = start;
  for (const [i, line] of lines.entries()) {
    const isLast = i === lines.length - 1;
    if (!isLast) view.dispatch(view.state.tr.split(at));
    write(line, at);
    // Behind the line and over its end.
    at += line.length + 2;
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

const SIMPLE = /^[\0-\u02FF\u0370-\u0482]*$/;

/**
 * The draft cuts no character that a reader sees, a recording may: a letter gets its accent in two steps, a family loses one member.
 * Whole characters are replaced then.
 */
function widened(doc: Node, patch: Patch, hasPairs: boolean): Patch {
  const [position, deleted, inserted] = patch;
  const [from, to] = [position, position + deleted].map((offset) => doc.resolve(findPosition(doc, offset, hasPairs)));
  if (!from || !to) return patch;
  const [first, last] = [from.parent.textContent, to.parent.textContent];
  if (SIMPLE.test(first) && SIMPLE.test(last)) return patch;
  const before = first.slice(borderBefore(first, from.parentOffset), from.parentOffset);
  const behind = last.slice(to.parentOffset, borderBehind(last, to.parentOffset));
  if (before === "" && behind === "") return patch;
  const [pointsBefore, pointsBehind] = [[...before].length, [...behind].length];
  return [position - pointsBefore, deleted + pointsBefore + pointsBehind, before + inserted + behind];
}
