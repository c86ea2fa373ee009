import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { blocksIn } from "./blockPositions.ts";
import { createFinder, type Finder, type FindQuery } from "../find/findMatches.ts";
import type { WrittenIn } from "./writtenIn.ts";

/** The space inside a label keeps it on one line; whoever looks for it types another. */
const HELD = "\u00A0";

/** A match in the view: positions, and the block by place with offsets in it. */
type Found = { readonly from: number; readonly to: number; readonly block: number; readonly start: number };

export type FindState = {
  readonly query: FindQuery | null;
  readonly finder: Finder;
  readonly found: readonly Found[];
  /** Index of the one that was gone to, -1 for none. */
  readonly current: number;
  readonly set: DecorationSet;
};

type Change = { readonly query: FindQuery | null } | { readonly at: number };

export const findKey = new PluginKey<FindState>("find");
const NOTHING: FindState = {
  query: null,
  finder: () => [],
  found: [],
  current: -1,
  set: DecorationSet.empty,
};

export const findStateOf = (state: EditorState): FindState => findKey.getState(state) ?? NOTHING;

/** Shows all that was found, in the text as it is now: what others write meanwhile is searched like everything else. */
export function findPlugin(writtenIn: WrittenIn): Plugin {
  return new Plugin<FindState>({
    key: findKey,
    state: {
      init: () => NOTHING,
      apply: (transaction, before) => applyFind(transaction, before, writtenIn),
    },
    props: { decorations: (state) => findStateOf(state).set },
  });
}

function applyFind(transaction: Transaction, before: FindState, writtenIn: WrittenIn): FindState {
  const change: Change | undefined = transaction.getMeta(findKey);
  if (change && "query" in change) {
    if (change.query === null) return NOTHING;
    return search(
      transaction.doc,
      { ...before, query: change.query, finder: createFinder(change.query), current: -1 },
      null,
      writtenIn,
    );
  }
  if (before.query === null) return before;
  const at = change ? change.at : (before.found[before.current]?.from ?? null);
  if (!transaction.docChanged && !change) return before;
  return search(transaction.doc, before, change || at === null ? at : transaction.mapping.map(at, 1), writtenIn);
}

function search(doc: Node, state: FindState, at: number | null, writtenIn: WrittenIn): FindState {
  const found: Found[] = [];
  blocksIn(doc).forEach(({ node, position }, block) => {
    // What is read is what is searched: a reference by the number that it shows.
    const written = writtenIn(node);
    for (const match of state.finder(written ?? node, written?.text.replaceAll(HELD, " ") ?? node.textContent)) {
      const { from, to } = written?.lettersOf(match.from, match.to) ?? match;
      found.push({ from: position + 1 + from, to: position + 1 + to, block, start: from });
    }
  });
  const current = at === null ? -1 : found.findIndex(({ from }) => from === at);
  const marks = found.map(({ from, to }, i) =>
    Decoration.inline(from, to, { class: i === current ? "found found--current" : "found" }),
  );
  return { ...state, found, current, set: DecorationSet.create(doc, marks) };
}

/** Searches for something else, or for nothing (null). */
export function setQuery(view: EditorView, query: FindQuery | null): void {
  view.dispatch(view.state.tr.setMeta(findKey, { query } satisfies Change));
}

/** Goes to the next or the previous one from where the caret is, round the end, and selects it. False when there is none. */
export function stepMatch(view: EditorView, step: 1 | -1): boolean {
  const { found, current } = findStateOf(view.state);
  if (found.length === 0) return false;
  const { from, to } = view.state.selection;
  const ahead =
    step > 0 ? found.findIndex((match) => match.from >= to) : found.findLastIndex((match) => match.to <= from);
  const isOn = current >= 0 && found[current]?.from === from && found[current]?.to === to;
  const next = isOn ? current + step : ahead < 0 ? (step > 0 ? 0 : -1) : ahead;
  goTo(view, (next + found.length) % found.length);
  return true;
}

/** Selects one of those found and brings it into sight, without taking the focus. */
export function goTo(view: EditorView, index: number): void {
  const match = findStateOf(view.state).found[index];
  if (!match) return;
  const { tr } = view.state;
  tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  view.dispatch(tr.setMeta(findKey, { at: match.from } satisfies Change));
  view.dom.querySelector(".found--current")?.scrollIntoView?.({ block: "center", behavior: "instant" });
}
