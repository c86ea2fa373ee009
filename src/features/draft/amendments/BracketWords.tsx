import { useIntl } from "react-intl";
import type { TestId } from "../../../controls/testId.ts";

export interface BracketWordsProps extends TestId {
  /** Of the words, not of what is said about them. */
  readonly lang: string;
  readonly words: string;
  readonly alternatives: readonly string[];
}

/** The wordings on the table, each in square brackets as in print; heard as "wording 1 of 2". */
export function BracketWords({ lang, words, alternatives, "data-testid": testId }: BracketWordsProps) {
  const intl = useIntl();
  const all = [words, ...alternatives];
  return (
    <p dir="auto" className="f-amend-words" data-testid={testId}>
      {all.map((wording, at) => (
        // The words of the text may also be among the alternatives.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={at}>
          {at > 0 && " "}
          <span className="visually-hidden">
            {intl.formatMessage({ id: "brackets.wordingOf" }, { at: at + 1, count: all.length })}{" "}
          </span>
          <span aria-hidden="true" className="f-amend-bracket">
            [
          </span>
          <bdi lang={lang}>{wording}</bdi>
          <span aria-hidden="true" className="f-amend-bracket">
            ]
          </span>
        </span>
      ))}
    </p>
  );
}
