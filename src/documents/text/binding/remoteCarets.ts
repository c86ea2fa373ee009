import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { TextModel } from "../model/createText.ts";
import { blockIndexOf, blocksIn } from "./blockPositions.ts";
import { drawAnew } from "./caretFirst.ts";
import { createDrawnOnce, type DrawnOnce } from "./drawnOnce.ts";
import { findPosition } from "./selection.ts";

/** Where another person's caret is. `delegation` is a short code that becomes a CSS class; anchor and head are encoded carets. */
export type RemoteCaret = {
  readonly key: string;
  readonly name: string;
  /** The letters on the flag; the name stands behind them. */
  readonly code?: string;
  readonly delegation: string;
  readonly anchor: string;
  readonly head: string;
  /** May only read: nobody is told that the paragraph is being edited. */
  readonly isReading?: boolean;
};

export type Presence = {
  readonly read: () => readonly RemoteCaret[];
  /** Calls back after each change. Returns its stop function. */
  readonly watch: (listener: () => void) => () => void;
};

const key = new PluginKey("remoteCarets");

/** Words for "being edited by …"; the style sheet writes them beside the paragraph. */
type EditedBy = (names: readonly string[]) => string;
const joined: EditedBy = (names) => names.join(", ");

/** Draws the others' carets, selections and the blocks they are in. Only classes and text: the page allows no inline style. */
export function remoteCarets(model: TextModel, presence: Presence, words: EditedBy = joined): Plugin {
  let drawn: { readonly doc: EditorState["doc"]; readonly set: DecorationSet } | null = null;
  const once = createDrawnOnce<RemoteCaret>();
  const draw = (state: EditorState) => {
    if (drawn?.doc !== state.doc) {
      const seen = presence.read();
      const carets = seen.flatMap((caret) => decorationsOf(model, state, caret, once));
      const blocks = blocksEdited(model, state.doc, seen, words);
      drawn = { doc: state.doc, set: DecorationSet.create(state.doc, [...carets, ...blocks]) };
    }
    return drawn.set;
  };
  return new Plugin({
    key,
    props: { decorations: draw },
    view: (view) => {
      const stop = presence.watch(() => {
        drawn = null;
        drawAnew(view, key);
      });
      return { destroy: stop };
    },
  });
}

/** The people who may write and whose caret is in each block, by block id. */
export function editorsOfBlocks(model: TextModel, doc: EditorState["doc"], carets: readonly RemoteCaret[]) {
  const editors = new Map<string, string[]>();
  for (const caret of carets) {
    if (caret.isReading) continue;
    const head = findPosition(model, doc, caret.head);
    const id = head === null ? null : model.layout().blocks[blockIndexOf(doc.resolve(head))]?.id;
    if (id) editors.set(id, [...(editors.get(id) ?? []), [caret.code, caret.name].filter(Boolean).join(" ")]);
  }
  return editors;
}

function blocksEdited(model: TextModel, doc: EditorState["doc"], carets: readonly RemoteCaret[], words: EditedBy) {
  const editors = editorsOfBlocks(model, doc, carets);
  const decorations: Decoration[] = [];
  if (editors.size === 0) return decorations;
  blocksIn(doc).forEach(({ node, position }, index) => {
    const names = editors.get(model.layout().blocks[index]?.id ?? "");
    if (!names) return;
    const attributes = { class: "edited-by-other", "data-edited-by": words([...new Set(names)].map(isolate)) };
    decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
  });
  return decorations;
}

/** A name of the other direction must not turn round the words beside it; in an attribute no element can keep it apart. */
const isolate = (name: string): string => `\u2068${name}\u2069`;

function decorationsOf(
  model: TextModel,
  { doc }: EditorState,
  caret: RemoteCaret,
  once: DrawnOnce<RemoteCaret>,
): Decoration[] {
  const [anchor, head] = [findPosition(model, doc, caret.anchor), findPosition(model, doc, caret.head)];
  if (head === null) return [];
  const code = delegationClass(caret);
  const decorations = [
    Decoration.widget(head, () => once(caret, 0, () => drawCaret(caret)), {
      key: `${caret.key} ${code} ${flagOf(caret)} ${caret.name}`,
      side: 1,
    }),
  ];
  if (anchor !== null && anchor !== head) {
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    decorations.push(Decoration.inline(from, to, { class: `remote-selection ${code}` }));
  }
  return decorations;
}

/** What a peer sends becomes a class only if it is one. */
function delegationClass({ delegation }: RemoteCaret): string {
  return /^[A-Za-z0-9-]{1,24}$/.test(delegation) ? `caret--${delegation.toLowerCase()}` : "caret--none";
}

function drawCaret(caret: RemoteCaret): HTMLElement {
  const mark = document.createElement("span");
  mark.className = `remote-caret ${delegationClass(caret)}`;
  const label = document.createElement("bdi");
  label.className = "remote-caret__name";
  label.dir = "auto";
  label.textContent = flagOf(caret);
  if (caret.code && caret.name) {
    const rest = document.createElement("bdi");
    rest.className = "remote-caret__rest";
    rest.textContent = ` ${caret.name}`;
    label.append(rest);
  }
  mark.append(label);
  return mark;
}

/** What always stands at the caret: a whole name would cover the line above. */
function flagOf({ code, name }: RemoteCaret): string {
  return code || name;
}
