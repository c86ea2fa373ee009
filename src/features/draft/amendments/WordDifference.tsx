import type { TestId } from "../../../controls/testId.ts";
import { WordStretches } from "../../../controls/WordStretches.tsx";
import { shortChanges } from "../../../documents/amendments/shortChanges.ts";
import { wordChanges } from "../../../documents/amendments/wording.ts";

export interface WordDifferenceProps extends TestId {
  /** Of the words, not of what is said about them. */
  readonly lang: string;
  readonly before: string;
  readonly after: string;
  /** So many letters of what stays are shown around a change; all of them when left out. */
  readonly keep?: number;
}

/** What goes is struck and what comes is underlined; both are also said, so that neither eye nor colour is needed. */
export function WordDifference({ lang, before, after, keep, "data-testid": testId }: WordDifferenceProps) {
  return (
    <p dir="auto" className="f-amend-words" data-testid={testId}>
      <WordStretches lang={lang} stretches={shortChanges(wordChanges(before, after), keep)} />
    </p>
  );
}
