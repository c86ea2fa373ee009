import type { TestId } from "../../controls/testId.ts";

export interface TextWordsProps extends TestId {
  readonly label: string;
  readonly words: readonly string[];
}

/** The words that stand for a text, small and in one paragraph: they are read out or compared by eye, and never typed. */
export function TextWords({ label, words, "data-testid": testId }: TextWordsProps) {
  return (
    <ol className="f-draft-words" aria-label={label} lang="en" data-testid={testId}>
      {words.map((word, place) => (
        <li key={`${String(place)} ${word}`}>{word}</li>
      ))}
    </ol>
  );
}
