import { useIntl } from "react-intl";
import { paperWords } from "../../controls/paperWords.ts";
import { type DocumentEntry, propertiesOf } from "../../documents/register/documentList.ts";
import "./paperHead.css";

/** What is said of the paper, over its first line. */
export function PaperHead({ draft }: { readonly draft: DocumentEntry }) {
  const intl = useIntl();
  const { reference, statusNote, ...properties } = propertiesOf(draft);
  const words = paperWords(intl, properties);
  if (reference === "" && statusNote === "" && words.length === 0) return null;
  return (
    <section
      className="f-draft-head"
      aria-label={intl.formatMessage({ id: "properties.title" })}
      data-testid="paper-head"
    >
      <p className="f-draft-head-line">
        {reference !== "" && (
          <strong>
            <bdi>{reference}</bdi>
          </strong>
        )}
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
      {statusNote !== "" && (
        <p lang={draft.lang} dir="auto">
          {statusNote}
        </p>
      )}
    </section>
  );
}
