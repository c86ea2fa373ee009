import { replaceLetters } from "../commands/replaceLetters.ts";
import { withNotes } from "../commands/withNotes.ts";
import type { TextModel } from "../model/createText.ts";
import type { Match } from "./findMatches.ts";

/**
 * Replaces what was found in the current layout, as one act. Only letters that differ are touched: what stays keeps its author,
 * and what somebody types there meanwhile stays too.
 */
export function replaceMatches(model: TextModel, matches: readonly Match[], replacement: string): void {
  if (matches.length === 0) return;
  model.act("replaceMatches", () => {
    withNotes(model, () => {
      for (const match of [...matches].reverse()) replaceLetters(model, match, replacement);
    });
  });
}
