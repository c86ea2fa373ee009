import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import { Skeleton } from "../../controls/Skeleton.tsx";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { fieldsOf } from "../../documents/partners/kinds.ts";
import { asideOf } from "../../documents/partners/recordKind.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { ownBookSpace, selectOwnBookSpace } from "../../state/partners/ownBookSpace.ts";
import { useBook } from "../../state/partners/useBook.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { selectOwnDelegation } from "../../state/spaceSelectors.ts";
import { FieldRow } from "./FieldRow.tsx";
import { usePartners } from "./partnersContext.ts";
import { usePartnerActs } from "./usePartnerActs.ts";

/** What the own city keeps for itself beside a shared record, in a space that nobody else is in. */
export function OwnNotes({ record }: { readonly record: BookRecord }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space } = usePartners();
  const own = useAppSelector((state) => selectOwnBookSpace(state, space));
  const city = useAppSelector((state) => selectOwnDelegation(state, space));
  const code = useAppSelector((state) => selectRegisters(state, space).profile?.code);
  const name = city || intl.formatMessage({ id: "partners.own.unnamed" });
  return (
    <Section
      title={intl.formatMessage({ id: "partners.own" }, { city: name })}
      description={intl.formatMessage({ id: "partners.own.text" })}
      data-testid="record-own"
    >
      {own ? (
        <Notes own={own} record={record} />
      ) : (
        <Button
          icon="lock"
          onPress={() => void dispatch(ownBookSpace(space, [name, code].filter(Boolean).join(", ")))}
          data-testid="own-begin"
        >
          {intl.formatMessage({ id: "partners.own.begin" })}
        </Button>
      )}
    </Section>
  );
}

function Notes({ own, record }: { readonly own: SpaceId; readonly record: BookRecord }) {
  const book = useBook(own, "asides");
  const acts = usePartnerActs(own);
  if (book.state !== "ready") return <Skeleton lines={3} />;
  const id = asideOf(record.id);
  const aside = book.table.get(id) ?? { id, kind: "aside" as const, fields: {} };
  return (
    <dl className="f-partners-facts">
      {Object.keys(fieldsOf("aside")).map((field) => (
        <FieldRow
          key={field}
          record={aside}
          field={field}
          mayWrite
          onWrite={(after) => acts.change([{ record: id, field, after }])}
        />
      ))}
    </dl>
  );
}
