import { useIntl } from "react-intl";

export interface CorrectionWordsProps {
  /** Of the words. */
  readonly lang: string;
  readonly before: string;
  readonly after: string;
}

/** What goes is struck and what comes is underlined; both are also said. */
export function CorrectionWords({ lang, before, after }: CorrectionWordsProps) {
  const intl = useIntl();
  return (
    <p className="f-record-change" lang={lang} dir="auto" data-testid="correction-words">
      {before !== "" && (
        <del>
          <span className="visually-hidden">{intl.formatMessage({ id: "amendments.deleted" })} </span>
          {before}
        </del>
      )}{" "}
      {after !== "" && (
        <ins>
          <span className="visually-hidden">{intl.formatMessage({ id: "amendments.inserted" })} </span>
          {after}
        </ins>
      )}
    </p>
  );
}
