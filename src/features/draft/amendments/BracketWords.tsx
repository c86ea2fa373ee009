import { useIntl } from "react-intl";
import type { TestId } from "../../../controls/testId.ts";

export interface BracketWordsProps extends TestId {
  /** Of the words, not of what is said about them. */
  readonly lang: string;
  readonly words: string;
  readonly alternatives: readonly string[];
  /** So many letters at each end of a wording are shown; all of them when left out. */
  readonly keep?: number;
}

/** The wordings on the table, each in square brackets as in print; heard as "wording 1 of 2". */
export function BracketWords({ lang, words, alternatives, keep, "data-testid": testId }: BracketWordsProps) {
  const intl = useIntl();
  const all = [words, ...alternatives].map((wording) => withoutMiddle(wording, keep));
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

/** Whole words are left out, so that the ends are still read as words. */
function withoutMiddle(wording: string, keep = Number.POSITIVE_INFINITY): string {
  if (wording.length <= 2 * keep) return wording;
  return `${wording.slice(0, keep).replace(/\S*$/u, "")}…${wording.slice(-keep).replace(/^\S*/u, "")}`;
}
