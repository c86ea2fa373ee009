import { Fragment } from "react";
import { useIntl } from "react-intl";
import "./WordStretches.css";

/** Words that stay, words that go, words that come. */
export interface WordStretch {
  readonly kind: "stay" | "gone" | "new";
  readonly text: string;
}

export interface WordStretchesProps {
  /** Of the words, not of what is said about them. */
  readonly lang: string;
  readonly stretches: readonly WordStretch[];
}

/** What goes is struck and what comes is underlined; both are also said, so that neither eye nor colour is needed. */
export function WordStretches({ lang, stretches }: WordStretchesProps) {
  return stretches.map((stretch, at) => (
    // A difference is drawn anew as a whole: its parts have no other name than their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Stretch key={at} stretch={stretch} lang={lang} />
  ));
}

function Stretch({ stretch: { kind, text }, lang }: { readonly stretch: WordStretch; readonly lang: string }) {
  const intl = useIntl();
  const words = <Paragraphs text={text} lang={lang} />;
  if (kind === "stay") return words;
  const said = (id: FormatjsIntl.Message["ids"]) => (
    <span className="visually-hidden"> {intl.formatMessage({ id })} </span>
  );
  if (kind === "gone") {
    return (
      <del className="c-stretch-gone">
        {said("amendments.deleted")}
        {words}
      </del>
    );
  }
  return (
    <ins className="c-stretch-new">
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
          <span aria-hidden="true" className="c-stretch-pilcrow" />
          <span className="visually-hidden"> {intl.formatMessage({ id: "amendments.newParagraph" })} </span>
          <br />
        </>
      )}
      <span lang={lang}>{line}</span>
    </Fragment>
  ));
}
