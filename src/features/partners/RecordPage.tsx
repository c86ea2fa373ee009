import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import { Section } from "../../controls/Section.tsx";
import { Skeleton } from "../../controls/Skeleton.tsx";
import { type BookRecord, titleOf } from "../../documents/partners/bookRecord.ts";
import { fieldsOf } from "../../documents/partners/kinds.ts";
import { kindOf } from "../../documents/partners/recordKind.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { OwnNotes } from "./OwnNotes.tsx";
import { usePartners } from "./partnersContext.ts";
import { RecordHistory } from "./RecordHistory.tsx";
import { RelatedRecords } from "./RelatedRecords.tsx";
import { usePartnerActs } from "./usePartnerActs.ts";

/** One record: what is known of it, what the own city keeps beside it, what leads here, and who wrote what. */
export function RecordPage({ id }: { readonly id: string }) {
  const intl = useIntl();
  const { books, open } = usePartners();
  const record = books.get(id);
  const kind = kindOf(id);
  const isLoading = kind !== null && books.bookOf(kind).state === "loading";
  return (
    <div className="f-partners-record" data-testid="record-page">
      <div>
        <Button variant="quiet" icon="chevronLeft" onPress={() => open("")} data-testid="record-back">
          {intl.formatMessage({ id: "partners.back" })}
        </Button>
      </div>
      {record ? (
        <Facts record={record} />
      ) : isLoading ? (
        <Skeleton lines={8} />
      ) : (
        <Banner tone="info" title={intl.formatMessage({ id: "partners.gone" })} data-testid="record-gone" />
      )}
    </div>
  );
}

function Facts({ record }: { readonly record: BookRecord }) {
  const intl = useIntl();
  const { space, mayWrite } = usePartners();
  const acts = usePartnerActs(space);
  const { id, kind, isRemoved, isErased } = record;
  const name = titleOf(record) || intl.formatMessage({ id: "partners.unnamed" });
  if (isErased)
    return <Banner tone="info" title={intl.formatMessage({ id: "partners.isErased" })} data-testid="record-erased" />;
  return (
    <>
      <PageHeader
        title={<bdi data-testid="record-title">{name}</bdi>}
        detail={intl.formatMessage({ id: `partners.kind.${kind}` })}
        actions={
          mayWrite && (
            <>
              {!isRemoved && (
                <Button icon="trash" onPress={() => void acts.remove([id], true)} data-testid="record-remove">
                  {intl.formatMessage({ id: "partners.remove" })}
                </Button>
              )}
              {kind === "person" && <EraseDialog id={id} name={name} />}
            </>
          )
        }
      />
      {isRemoved && (
        <Banner
          tone="warn"
          title={intl.formatMessage({ id: "partners.isRemoved" })}
          actions={
            mayWrite && (
              <Button onPress={() => void acts.remove([id], false)} data-testid="record-restore">
                {intl.formatMessage({ id: "partners.restore" })}
              </Button>
            )
          }
        />
      )}
      <div className="f-partners-columns">
        <Section title={intl.formatMessage({ id: "partners.facts" })} data-testid="record-facts">
          <dl className="f-partners-facts">
            {Object.keys(fieldsOf(kind)).map((field) => (
              <FieldRow
                key={field}
                record={record}
                field={field}
                mayWrite={mayWrite}
                onWrite={(after) => acts.change([{ record: id, field, after }])}
              />
            ))}
          </dl>
        </Section>
        <div>
          <RelatedRecords record={record} />
          <OwnNotes record={record} />
          <RecordHistory record={record} />
        </div>
      </div>
    </>
  );
}
