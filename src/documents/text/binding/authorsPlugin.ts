import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { type AuthorRun, authorRuns } from "../authors/authorRuns.ts";
import type { TextModel } from "../model/createText.ts";
import type { Layout } from "../model/layout.ts";
import { drawAnew } from "./caretFirst.ts";
import { type BlockMarks, createBlockSets } from "./insideBlocks.ts";

/** How the letters of one client are shown: classes for colour and pattern, the letters of the delegation, and words for the tooltip. */
export type AuthorStyle = { readonly className: string; readonly code: string; readonly title: string };
export type AuthorStyleOf = (client: number) => AuthorStyle;

const key = new PluginKey("authors");

export type AuthorMarks = {
  readonly plugin: Plugin;
  /** Null switches the view off. */
  readonly show: (view: EditorView, styleOf: AuthorStyleOf | null) => void;
};

/** Marks who wrote what, while that is wanted: each change of author by its letters, each letter by line and colour. */
export function createAuthorMarks(model: TextModel): AuthorMarks {
  let styleOf: AuthorStyleOf | null = null;
  const setsOf = createBlockSets();
  let drawn: { doc: EditorState["doc"]; layout: Layout; set: DecorationSet } | null = null;
  const draw = ({ doc }: EditorState) => {
    if (styleOf === null) return DecorationSet.empty;
    const layout = model.layout();
    if (drawn?.doc !== doc || drawn.layout !== layout) {
      drawn = { doc, layout, set: setsOf(doc, marksIn(layout, styleOf)) };
    }
    return drawn.set;
  };
  return {
    plugin: new Plugin({ key, props: { decorations: draw } }),
    show: (view, wanted) => {
      styleOf = wanted;
      drawn = null;
      drawAnew(view, key);
    },
  };
}

/** Asked for one block after the other, because a code stands only where another delegation goes on. */
function marksIn(layout: Layout, styleOf: AuthorStyleOf): (node: Node, index: number) => BlockMarks | null {
  let last = "";
  return ({ content }, index) => {
    const block = layout.blocks[index];
    const all = block ? authorRuns(layout, block) : [];
    // The view may still show fewer letters.
    const runs = all.every(({ to }) => to <= content.size) ? all : all.filter(({ to }) => to <= content.size);
    const final = runs.at(-1);
    if (final === undefined) return null;
    const before = last;
    last = styleOf(final.client).code;
    return { inputs: [all, before, styleOf], draw: (start) => decorationsOf(runs, start, before, styleOf) };
  };
}

function decorationsOf(
  runs: readonly AuthorRun[],
  text: number,
  before: string,
  styleOf: AuthorStyleOf,
): readonly Decoration[] {
  let last = before;
  return runs.flatMap(({ from, to, client }) => {
    const { className, code, title } = styleOf(client);
    const start = text + from;
    const letters = Decoration.inline(start, text + to, { class: `author ${className}`, title });
    if (code === last) return [letters];
    last = code;
    const mark = () => drawCode(code, className);
    return [letters, Decoration.widget(start, mark, { key: `${code} ${className}`, side: -1 })];
  });
}

function drawCode(code: string, className: string): HTMLElement {
  const mark = document.createElement("bdi");
  mark.className = `author-code ${className}`;
  mark.textContent = code;
  return mark;
}
