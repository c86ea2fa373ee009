import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { type Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { drawAnew } from "./caretFirst.ts";
import { createCompositionGate } from "./compositionGate.ts";
import { createBlockSets } from "./insideBlocks.ts";
import { type BlockMark, isSameKept, type KeptMarks, mapMarks, placeMarks, type StandingMark } from "./keptMarks.ts";

export type ShownMarks<Mark> = {
  readonly plugin: Plugin;
  /** Marks of the text as the view has it now; null for none. While an input method composes they wait. */
  readonly show: (view: EditorView, marks: readonly Mark[] | null) => void;
};

/** How a mark is drawn. `rank`: its place among those of its block, below zero, the last one has -1; `text`: where the text of the block begins. */
export type DrawMark<Mark> = (standing: StandingMark<Mark>, rank: number, text: number) => readonly Decoration[];

/** `waiting`: to be shown when the composition is over; it moves with the text like what is shown. */
type State<Mark> = { readonly shown: KeptMarks<Mark>; readonly waiting: KeptMarks<Mark> | null };

/**
 * Shows marks that are worked out outside of the text. They move with what is typed until they are worked out anew, and a key draws
 * those of its own block. An element that is drawn names its mark in `data-<name>`: `onPick` is called when it is clicked.
 */
export function createMarks<Mark extends BlockMark>(
  name: string,
  drawMark: DrawMark<Mark>,
  onPick: (id: string) => void,
): ShownMarks<Mark> {
  const key = new PluginKey<State<Mark>>(name);
  const draw = createDrawer(drawMark);
  const put = (view: EditorView, next: State<Mark>) => drawAnew(view, key, next);
  let open: EditorView | null = null;
  const gate = createCompositionGate({ isComposing: () => open?.composing === true });
  const release = (view: EditorView) => {
    const waiting = open === view ? key.getState(view.state)?.waiting : null;
    if (waiting) put(view, { shown: waiting, waiting: null });
  };
  return {
    show: (view, marks) => {
      const state = open === view ? key.getState(view.state) : undefined;
      if (!state) return;
      const next = placeMarks(view.state.doc, marks ?? [], state.waiting ?? state.shown);
      if (view.composing) {
        put(view, { ...state, waiting: next });
        gate.pass(() => release(view));
      } else if (state.waiting || !isSameKept(state.shown, next)) {
        put(view, { shown: next, waiting: null });
      }
    },
    plugin: new Plugin<State<Mark>>({
      key,
      state: {
        init: () => ({ shown: new Map(), waiting: null }),
        apply: (transaction, state) => transaction.getMeta(key) ?? mapState(transaction, state),
      },
      props: {
        decorations: (state) => draw(state, key.getState(state)?.shown),
        handleDOMEvents: {
          click: (view, { target }) => {
            const id = pickedAt(view, target, name);
            if (id !== null) onPick(id);
          },
          compositionend: gate.compositionEnded,
        },
      },
      view: (view) => {
        open = view;
        return {
          destroy: () => {
            open = null;
            gate.destroy();
          },
        };
      },
    }),
  };
}

function mapState<Mark>(transaction: Transaction, state: State<Mark>): State<Mark> {
  const shown = mapMarks(state.shown, transaction);
  const waiting = state.waiting && mapMarks(state.waiting, transaction);
  return shown === state.shown && waiting === state.waiting ? state : { shown, waiting };
}

function createDrawer<Mark>(drawMark: DrawMark<Mark>) {
  const setsOf = createBlockSets();
  let drawn: { readonly doc: Node; readonly shown: KeptMarks<Mark>; readonly set: DecorationSet } | null = null;
  return ({ doc }: EditorState, shown: KeptMarks<Mark> | undefined): DecorationSet => {
    if (!shown || shown.size === 0) return DecorationSet.empty;
    if (drawn?.doc === doc && drawn.shown === shown) return drawn.set;
    const set = setsOf(doc, (node) => {
      const here = shown.get(node);
      if (!here) return null;
      return {
        inputs: [here],
        draw: (text) => here.flatMap((standing, i) => drawMark(standing, i - here.length, text)),
      };
    });
    drawn = { doc, shown, set };
    return set;
  };
}

/** Whoever drags across a mark selects text, and picks nothing. */
function pickedAt(view: EditorView, target: EventTarget | null, name: string): string | null {
  if (!(target instanceof Element) || view.dom.ownerDocument.getSelection()?.isCollapsed === false) return null;
  return target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? null;
}
