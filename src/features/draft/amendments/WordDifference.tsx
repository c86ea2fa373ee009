import { Fragment } from "react";
import { useIntl } from "react-intl";
import { wordChanges } from "../../../documents/amendments/wording.ts";
import type { TestId } from "../../../controls/testId.ts";
import { type ShownChange, shortChanges } from "./shortChanges.ts";

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
      {shortChanges(wordChanges(before, after), keep).map((change, at) => (
        // A difference is drawn anew as a whole: its parts have no other name than their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Stretch key={at} change={change} lang={lang} />
      ))}
    </p>
  );
}

function Stretch({ change: { kind, text }, lang }: { readonly change: ShownChange; readonly lang: string }) {
  const intl = useIntl();
  const words = <Paragraphs text={text} lang={lang} />;
  if (kind === "stay") return words;
  const said = (id: FormatjsIntl.Message["ids"]) => (
    <span className="visually-hidden"> {intl.formatMessage({ id })} </span>
  );
  if (kind === "gone") {
    return (
      <del>
        {said("amendments.deleted")}
        {words}
      </del>
    );
  }
  return (
    <ins>
      {said("amendments.inserted")}
      {words}
    </ins>
  );
}

function Paragraphs({ text, lang }: { readonly text: string; readonly lang: string }) {
  const intl = useIntl();
  return text.split("\n").map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
    <Fragment key={at}>
      {at > 0 && (
        <>
          <span aria-hidden="true" className="f-amend-pilcrow" />
          <span className="visually-hidden"> {intl.formatMessage({ id: "amendments.newParagraph" })} </span>
          <br />
        </>
      )}
      <span lang={lang}>{line}</span>
    </Fragment>
  ));
}
