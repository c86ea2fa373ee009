import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { authorRuns } from "../authors/authorRuns.ts";
import type { TextModel } from "../model/createText.ts";
import type { Layout } from "../model/layout.ts";
import { blocksIn } from "./blockPositions.ts";

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
  let drawn: { doc: EditorState["doc"]; layout: Layout; set: DecorationSet } | null = null;
  const draw = ({ doc }: EditorState) => {
    if (styleOf === null) return DecorationSet.empty;
    const layout = model.layout();
    if (drawn?.doc !== doc || drawn.layout !== layout) {
      drawn = { doc, layout, set: DecorationSet.create(doc, decorate(doc, layout, styleOf)) };
    }
    return drawn.set;
  };
  return {
    plugin: new Plugin({ key, props: { decorations: draw } }),
    show: (view, wanted) => {
      styleOf = wanted;
      drawn = null;
      if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true));
    },
  };
}

function decorate(doc: EditorState["doc"], layout: Layout, styleOf: AuthorStyleOf): Decoration[] {
  const decorations: Decoration[] = [];
  let last = "";
  blocksIn(doc).forEach(({ node, position }, index) => {
    const block = layout.blocks[index];
    if (!block) return;
    for (const { from, to, client } of authorRuns(layout, block)) {
      if (to > node.content.size) return;
      const { className, code, title } = styleOf(client);
      const [start, end] = [position + 1 + from, position + 1 + to];
      decorations.push(Decoration.inline(start, end, { class: `author ${className}`, title }));
      if (code === last) continue;
      last = code;
      decorations.push(
        Decoration.widget(start, () => drawCode(code, className), { key: `${code} ${className}`, side: -1 }),
      );
    }
  });
  return decorations;
}

function drawCode(code: string, className: string): HTMLElement {
  const mark = document.createElement("bdi");
  mark.className = `author-code ${className}`;
  mark.textContent = code;
  return mark;
}
