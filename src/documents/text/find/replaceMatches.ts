import { replaceLetters } from "../commands/replaceLetters.ts";
import { withNotes } from "../commands/withNotes.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf } from "../model/layout.ts";
import { holdsReference } from "../model/references.ts";
import type { Match } from "./findMatches.ts";

/**
 * Replaces what was found in the current layout, as one act. Only letters that differ are touched: what stays keeps its author,
 * and what somebody types there meanwhile stays too. A reference is written by its paragraph, not by hand: where one was found, all stays.
 */
export function replaceMatches(model: TextModel, matches: readonly Match[], replacement: string): void {
  const layout = model.layout();
  const replaced = matches.filter(({ block: id, from, to }) => {
    const block = blockOf(layout, id);
    return block === null || !holdsReference(block, from, to);
  });
  if (replaced.length === 0) return;
  model.act("replaceMatches", () => {
    withNotes(model, () => {
      for (const match of replaced.reverse()) replaceLetters(model, match, replacement);
    });
  });
}
