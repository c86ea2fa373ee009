import type { EditorView } from "prosemirror-view";
import type { FindQuery, Match } from "../find/findMatches.ts";
import { replaceMatches } from "../find/replaceMatches.ts";
import type { TextModel } from "../model/createText.ts";
import { findStateOf, goTo, setQuery, stepMatch } from "./findPlugin.ts";

export type FindInView = {
  readonly search: (query: FindQuery | null) => void;
  readonly step: (step: 1 | -1) => boolean;
  /** How many there are and which one (from 1) the caret is on, 0 for none. */
  readonly count: () => { readonly total: number; readonly current: number };
  /** Replaces the one that was gone to, and goes to the next; the first time it only goes there. */
  readonly replaceOne: (replacement: string) => void;
  readonly replaceAll: (replacement: string) => void;
};

export function findInView(view: EditorView, model: TextModel): FindInView {
  const matchAt = (index: number): Match | null => {
    const found = findStateOf(view.state).found[index];
    const block = found && model.layout().blocks[found.block];
    return found && block ? { block: block.id, from: found.start, to: found.start + found.to - found.from } : null;
  };
  return {
    search: (query) => setQuery(view, query),
    step: (step) => stepMatch(view, step),
    count: () => {
      const { found, current } = findStateOf(view.state);
      return { total: found.length, current: current + 1 };
    },
    replaceOne: (replacement) => {
      const { current, found } = findStateOf(view.state);
      const match = current < 0 ? null : matchAt(current);
      if (match === null) {
        stepMatch(view, 1);
        return;
      }
      const end = (found[current]?.from ?? 0) + replacement.length;
      replaceMatches(model, [match], replacement);
      const rest = findStateOf(view.state).found;
      const next = rest.findIndex(({ from }) => from >= end);
      goTo(view, next < 0 ? 0 : next);
    },
    replaceAll: (replacement) => {
      const { found } = findStateOf(view.state);
      const matches = found.flatMap((_, index) => matchAt(index) ?? []);
      replaceMatches(model, matches, replacement);
    },
  };
}
