import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { kindOf, RECORD_KINDS } from "../../documents/partners/recordKind.ts";
import { ADDED_TO } from "./bookTabs.ts";
import { factsOfField } from "./factsOfField.ts";
import { NewRecordDialog } from "./NewRecordDialog.tsx";
import { usePartners } from "./partnersContext.ts";
import { RecordLinkWords } from "./RecordLinkWords.tsx";
import { useRecordWords } from "./useRecordWords.ts";

/** What leads to a record, by kind, and what can be added to it. What it leads to itself stands among its fields. */
export function RelatedRecords({ record }: { readonly record: BookRecord }) {
  const intl = useIntl();
  const words = useRecordWords();
  const { books, mayWrite } = usePartners();
  const [adding, setAdding] = useState(-1);
  const links = useMemo(() => books.linksTo(record.id), [books, record.id]);
  const added = (mayWrite && ADDED_TO[record.kind]) || [];
  const asked = added[adding];
  return (
    <Section title={intl.formatMessage({ id: "partners.related" })} data-testid="record-related">
      {links.length === 0 && <p className="f-partners-quiet">{intl.formatMessage({ id: "partners.related.none" })}</p>}
      {RECORD_KINDS.map((kind) => {
        const own = links.filter(({ from }) => kindOf(from) === kind);
        return own.length === 0 ? null : (
          <div key={kind} className="f-partners-related">
            <h3>{intl.formatMessage({ id: `partners.kinds.${kind}` })}</h3>
            <ul className="f-partners-links">
              {own.map(({ from, field }) => (
                <li key={`${from} ${field}`}>
                  <RecordLinkWords id={from} />
                  <span className="f-partners-quiet">{words.field(field)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <div className="f-partners-acts">
        {added.map(({ kind }, place) => (
          <Button key={kind} icon="plus" variant="quiet" onPress={() => setAdding(place)} data-testid={`add-${kind}`}>
            {intl.formatMessage({ id: `partners.new.${kind}` })}
          </Button>
        ))}
      </div>
      {asked && (
        <NewRecordDialog
          kind={asked.kind}
          given={{ [asked.by]: factsOfField(asked.kind, asked.by).control === "links" ? [record.id] : record.id }}
          onClose={() => setAdding(-1)}
        />
      )}
    </Section>
  );
}
