import type { TestId } from "./testId.ts";
import "./CodeWords.css";

export interface CodeWordsProps extends TestId {
  readonly label: string;
  readonly words: readonly string[];
  /** The language the words are in. */
  readonly lang?: string;
}

/** Words two people read to each other: large, numbered, one after the other. In a dialog they stand below each other, in a page side by side. */
export function CodeWords({ label, words, lang = "en", "data-testid": testId }: CodeWordsProps) {
  return (
    <div className="c-words-frame">
      <ol data-testid={testId} className="c-words" aria-label={label} lang={lang}>
        {words.map((word, place) => (
          <li key={`${String(place)} ${word}`}>
            <span className="c-words-place" aria-hidden="true">
              {place + 1}
            </span>
            {word}
          </li>
        ))}
      </ol>
    </div>
  );
}
