import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { drawAnew } from "./caretFirst.ts";
import { gatherSets } from "./gatherSets.ts";

/**
 * An element that stands before a paragraph, and is no part of the text. `before`: the block, for a table its own; null: at the end.
 * The same `key` with the same element is left alone.
 */
export type BesideCell = { readonly key: string; readonly before: string | null; readonly element: HTMLElement };

export type Beside = {
  readonly plugin: Plugin;
  /** In the order in which they stand; null for none. */
  readonly show: (view: EditorView, cells: readonly BesideCell[] | null) => void;
};

const key = new PluginKey("beside");
const NONE: readonly BesideCell[] = [];

/** Shows what belongs beside each paragraph: the page lays it out in a column of its own, and answers for what happens in it. */
export function createBeside(): Beside {
  let cells = NONE;
  let drawn: { readonly doc: Node; readonly cells: readonly BesideCell[]; readonly set: DecorationSet } | null = null;
  const draw = ({ doc }: EditorState): DecorationSet => {
    if (cells.length === 0) return DecorationSet.empty;
    if (drawn?.doc !== doc || drawn.cells !== cells) drawn = { doc, cells, set: place(doc, cells) };
    return drawn.set;
  };
  return {
    plugin: new Plugin({ key, props: { decorations: draw } }),
    show: (view, wanted) => {
      const next = wanted ?? NONE;
      if (next === cells || view.isDestroyed) return;
      cells = next;
      drawAnew(view, key);
    },
  };
}

function place(doc: Node, cells: readonly BesideCell[]): DecorationSet {
  const places = new Map<unknown, number>([[null, doc.content.size]]);
  doc.forEach(({ attrs }, position) => void places.set(attrs.id, position));
  // One whose paragraph the view has not drawn yet, or no more, stands before what comes behind it.
  let next = doc.content.size;
  const placed = cells.toReversed().map(({ before, ...cell }) => {
    next = Math.min(next, places.get(before) ?? next);
    return { ...cell, position: next };
  });
  const widgets = placed.reverse().map(({ key: name, element, position }) =>
    Decoration.widget(position, () => element, {
      key: name,
      side: -1,
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  );
  return gatherSets(widgets, []);
}
