import { type IntlShape, useIntl } from "react-intl";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { useFieldHistory, type WritingView } from "../../state/partners/useFieldHistory.ts";
import { factsOfField } from "./factsOfField.ts";
import { usePartners } from "./partnersContext.ts";
import { type RecordWords, useRecordWords } from "./useRecordWords.ts";

/** Who wrote what when, the latest first; also what another city's words have replaced. */
export function RecordHistory({ record }: { readonly record: BookRecord }) {
  const intl = useIntl();
  const words = useRecordWords();
  const { space, books } = usePartners();
  const history = useFieldHistory(space, books.bookOf(record.kind), record.id);
  return (
    <Section title={intl.formatMessage({ id: "partners.history" })} data-testid="record-history">
      <ol className="f-partners-history">
        {history.map((writing, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a writing has no name, and one is only ever added at the front
          <li key={history.length - place} data-testid="record-writing">
            <span className={writing.isCurrent ? undefined : "f-partners-quiet"}>
              <bdi>{writingWords(intl, words, record, writing)}</bdi>
              {beforeWords(intl, words, record, writing)}
            </span>
            <span className="f-partners-quiet">
              <bdi>
                {writing.by
                  ? [writing.by.name, writing.by.delegation].filter(Boolean).join(", ")
                  : intl.formatMessage({ id: "partners.history.somebody" })}
              </bdi>
              {" · "}
              <RelativeTime at={writing.at} />
              {!writing.isCurrent && ` · ${intl.formatMessage({ id: "partners.history.replaced" })}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function writingWords(intl: IntlShape, words: RecordWords, { kind }: BookRecord, writing: WritingView): string {
  const { field, element, value } = writing;
  if (field === "made") return intl.formatMessage({ id: "partners.history.made" });
  if (field === "isRemoved")
    return intl.formatMessage({ id: value === true ? "partners.history.removed" : "partners.history.restored" });
  const facts = factsOfField(kind, field);
  const name = words.field(field);
  if (element !== "") {
    const id = value === true ? "partners.history.put" : "partners.history.took";
    return intl.formatMessage({ id }, { field: name, value: words.value(facts, [element]) });
  }
  const said = words.value(facts, value);
  return said === ""
    ? intl.formatMessage({ id: "partners.history.emptied" }, { field: name })
    : intl.formatMessage({ id: "partners.history.wrote" }, { field: name, value: said });
}

function beforeWords(intl: IntlShape, words: RecordWords, { kind }: BookRecord, writing: WritingView): string {
  const { field, element, before } = writing;
  if (before === null || element !== "" || field === "made" || field === "isRemoved") return "";
  const said = words.value(factsOfField(kind, field), before);
  return said === "" ? "" : ` (${intl.formatMessage({ id: "partners.history.before" }, { value: said })})`;
}
