import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import type { Place } from "../commands/place.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { neighbourOf } from "../model/neighbour.ts";
import { blockIndexOf, blocksIn, isInBlock, placeOfBlock } from "./blockPositions.ts";
import { FROM_MODEL } from "./bindView.ts";
import { blockOfCaret } from "./placeOfCaret.ts";
import { selectPlace } from "./selection.ts";

/** The paragraph that is open, the field that stands in it, and where its block begins, or began when it is not shown any more. */
type Opened = { readonly block: string; readonly field: HTMLElement; readonly at: number };

type State = { readonly isOn: boolean; readonly opened: Opened | null };

/** While it is on nothing is written in the view: one goes from paragraph to paragraph and asks for one to be opened. */
export type SuggestActs = {
  readonly turn: (isOn: boolean) => void;
  /** Shows `field` in the place of the words of a block and puts the caret of the view there. False where it is not shown. */
  readonly open: (place: Place, field: HTMLElement) => boolean;
  /** Shows the words again; if the focus was in the field, the paragraph has it then. */
  readonly close: () => void;
  /** Goes to the paragraph on that side of the one the caret is in; stays at the end. */
  readonly step: (step: 1 | -1) => void;
  /** Gives the paragraph with the caret the focus. */
  readonly focus: () => void;
};

export type Suggesting = {
  readonly plugin: Plugin;
  readonly isOn: (state: EditorState) => boolean;
  readonly acts: SuggestActs;
};

const key = new PluginKey<State>("suggesting");

/** What is drawn among the letters has acts of its own. */
const OWN_ACT = ".ProseMirror-widget, .reference, a";

/**
 * The mode in which what is typed is proposed. A text that nobody may write in has no caret, so its paragraphs are reached one by one:
 * the one that the selection is in has the tab stop. `onOpen`: a paragraph was clicked, or Enter was pressed on it.
 */
export function createSuggesting(model: TextModel, view: () => EditorView, onOpen: (place: Place) => void): Suggesting {
  const acts = createActs(model, view);
  const keys = keysOf(model, view, acts, onOpen);
  const pressed = (event: KeyboardEvent): boolean => {
    const act = isPlain(event) && Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!isOn(view().state) || hasOwnAct(event.target) || !act) return false;
    act();
    event.preventDefault();
    return true;
  };
  const clicked = (target: EventTarget | null): boolean => {
    const place = isOn(view().state) && !hasOwnAct(target) ? clickedPlace(model, view(), target) : null;
    if (place) onOpen(place);
    return place !== null;
  };
  return {
    isOn,
    acts,
    plugin: new Plugin<State>({
      key,
      state: {
        init: () => OFF,
        apply: (transaction, state) => transaction.getMeta(key) ?? follow(state, transaction),
      },
      props: {
        decorations: (state) => draw(state, stateOf(state)),
        handleDOMEvents: {
          keydown: (_view, event) => pressed(event),
          click: (_view, { target }) => clicked(target),
        },
      },
    }),
  };
}

function createActs(model: TextModel, view: () => EditorView): SuggestActs {
  return {
    turn: (wanted) => {
      if (view().isDestroyed || isOn(view().state) === wanted) return;
      const hadFocus = hasFocus(view().dom);
      const { tr, selection } = view().state;
      const [first] = model.layout().blocks;
      if (first && !isInBlock(selection.$head)) selectPlace(model, tr, { block: first.id, offset: 0 });
      view().dispatch(tr.setMeta(FROM_MODEL, true).setMeta(key, { isOn: wanted, opened: null }));
      if (hadFocus && wanted) focusCurrent(view());
      else if (hadFocus) view().dom.focus();
    },
    open: (place, field) => {
      const { tr, doc } = view().state;
      const placed = placeOfBlock(doc, indexOfBlock(model.layout(), place.block));
      if (placed?.node.attrs.id !== place.block) return false;
      selectPlace(model, tr, place);
      const opened = { block: place.block, field, at: placed.position };
      view().dispatch(tr.setMeta(FROM_MODEL, true).setMeta(key, { isOn: true, opened }));
      return true;
    },
    close: () => {
      const opened = view().isDestroyed ? null : stateOf(view().state).opened;
      if (!opened) return;
      const hadFocus = hasFocus(opened.field);
      put(view(), { ...stateOf(view().state), opened: null });
      if (hadFocus) focusCurrent(view());
    },
    step: (step) => {
      const here = blockOfCaret(model, view());
      const next = here && neighbourOf(model.layout(), here.id, step);
      if (next !== null) goTo(model, view(), next);
    },
    focus: () => focusCurrent(view()),
  };
}

function keysOf(
  model: TextModel,
  view: () => EditorView,
  acts: SuggestActs,
  onOpen: (place: Place) => void,
): Readonly<Record<string, () => void>> {
  const toEnd = (end: 0 | -1) => {
    const block = model
      .layout()
      .blocks.filter(({ parts }) => parts.length > 0)
      .at(end);
    if (block) goTo(model, view(), block.id);
  };
  return {
    ArrowUp: () => acts.step(-1),
    ArrowDown: () => acts.step(1),
    Home: () => toEnd(0),
    End: () => toEnd(-1),
    Enter: () => {
      const { $head } = view().state.selection;
      const block = blockOfCaret(model, view());
      if (block) onOpen({ block: block.id, offset: isInBlock($head) ? $head.parentOffset : 0 });
    },
  };
}

const put = (view: EditorView, next: State): void => view.dispatch(view.state.tr.setMeta(key, next));

const isOn = (state: EditorState): boolean => stateOf(state).isOn;

const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean =>
  !(altKey || ctrlKey || metaKey || shiftKey || isComposing);

function goTo(model: TextModel, view: EditorView, block: string): void {
  const { tr } = view.state;
  selectPlace(model, tr, { block, offset: 0 });
  view.dispatch(tr.setMeta(FROM_MODEL, true));
  focusCurrent(view);
}

const OFF: State = { isOn: false, opened: null };

const stateOf = (state: EditorState): State => key.getState(state) ?? OFF;

const hasFocus = (element: HTMLElement): boolean => element.contains(element.ownerDocument.activeElement);

const hasOwnAct = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_ACT) !== null;

function focusCurrent(view: EditorView): void {
  view.dom.querySelector<HTMLElement>(".suggest-here")?.focus();
}

/** The block that is open may be moved, or go, while it is. */
function follow(state: State, { docChanged, doc, mapping }: Transaction): State {
  const { opened } = state;
  if (!opened || !docChanged) return state;
  const at = mapping.map(opened.at, 1);
  const isThere = doc.nodeAt(at)?.attrs.id === opened.block;
  const moved = isThere ? undefined : blocksIn(doc).find(({ node }) => node.attrs.id === opened.block);
  return { ...state, opened: { ...opened, at: moved?.position ?? at } };
}

/** Whoever drags across words selects them, and opens nothing. The browser has put its selection where the click was. */
function clickedPlace(model: TextModel, view: EditorView, target: EventTarget | null): Place | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-block]") : null;
  const selection = view.dom.ownerDocument.getSelection();
  if (!element || selection?.isCollapsed === false) return null;
  const $start = view.state.doc.resolve(view.posAtDOM(element, 0));
  const block = model.layout().blocks[blockIndexOf($start)];
  if (!block) return null;
  const { anchorNode: node, anchorOffset = 0 } = selection ?? {};
  const isHere = node != null && element.contains(node);
  const offset = isHere ? view.posAtDOM(node, anchorOffset) - $start.pos : block.text.length;
  return { block: block.id, offset: Math.min(Math.max(offset, 0), block.text.length) };
}

function draw({ doc, selection: { $head } }: EditorState, { isOn, opened }: State): DecorationSet | null {
  if (!isOn) return null;
  const isHereOpen = isInBlock($head) && $head.parent.attrs.id === opened?.block;
  const here =
    isInBlock($head) && !isHereOpen
      ? [Decoration.node($head.before(), $head.after(), { class: "suggest-here", tabindex: "0" })]
      : [];
  return DecorationSet.create(doc, [...here, ...(opened ? drawOpened(doc, opened) : [])]);
}

/** The letters are wrapped, so that the style sheet can hide all that stands in the paragraph beside the field. */
function drawOpened(doc: Node, { block, field, at }: Opened): readonly Decoration[] {
  const spec = { key: `suggesting ${block}`, side: -1, stopEvent: () => true, ignoreSelection: true };
  const node = doc.nodeAt(at);
  if (node?.attrs.id !== block) return [Decoration.widget(placeBeside(doc, at), field, spec)];
  const end = at + node.nodeSize;
  return [
    Decoration.node(at, end, { class: "suggest-opened" }),
    ...(node.content.size > 0 ? [Decoration.inline(at + 1, end - 1, { class: "suggest-letters" })] : []),
    Decoration.widget(at + 1, field, spec),
  ];
}

/** What was typed for a paragraph that is gone stands where that was, never between the cells of a table. */
function placeBeside(doc: Node, at: number): number {
  const $at = doc.resolve(at);
  return $at.depth === 0 || $at.parent.isTextblock ? at : $at.before(1);
}
