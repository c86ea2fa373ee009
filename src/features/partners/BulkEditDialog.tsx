import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { Select } from "../../controls/Select.tsx";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import type { Value } from "../../documents/partners/field.ts";
import { fieldsOf, KINDS } from "../../documents/partners/kinds.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";
import { takesValue } from "../../documents/partners/writeBook.ts";
import { emptyValue } from "./emptyValue.ts";
import { FieldControl } from "./FieldControl.tsx";
import { factsOfField } from "./factsOfField.ts";
import { usePartners } from "./partnersContext.ts";
import { usePartnerActs } from "./usePartnerActs.ts";
import { useRecordWords } from "./useRecordWords.ts";
import { tidy } from "./useRecordForm.ts";

interface BulkEditDialogProps {
  readonly kind: RecordKind;
  readonly records: readonly BookRecord[];
  readonly onClose: () => void;
}

/** Writes one field of many records in one act. What names a record is nothing to be written in many. */
export function BulkEditDialog({ kind, records, onClose }: BulkEditDialogProps) {
  const intl = useIntl();
  const form = useId();
  const words = useRecordWords();
  const { space } = usePartners();
  const acts = usePartnerActs(space);
  const names = Object.keys(fieldsOf(kind)).filter((name) => name !== KINDS[kind].title);
  const [field, setField] = useState(names[0] ?? "");
  const [typed, setTyped] = useState<Value | null>(null);
  const [isChecked, setChecked] = useState(false);
  const facts = factsOfField(kind, field);
  const after = tidy(typed ?? emptyValue(facts));
  const isWrong = !takesValue(`${kind}-many`, field, after);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isWrong) return;
    onClose();
    void acts.change(records.map(({ id }) => ({ record: id, field, after })));
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "partners.bulk.title" }, { count: records.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="bulk-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="bulk-submit">
            {intl.formatMessage({ id: "partners.bulk.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-partners-form" onSubmit={submit}>
        <Select
          label={intl.formatMessage({ id: "partners.bulk.field" })}
          value={field}
          options={names.map((id) => ({ id, label: words.field(id) }))}
          onChange={(next) => {
            setField(next);
            setTyped(null);
          }}
          data-testid="bulk-field"
        />
        <FieldControl
          key={field}
          field={field}
          facts={facts}
          value={typed ?? emptyValue(facts)}
          onChange={setTyped}
          isWrong={isChecked && isWrong}
        />
      </form>
    </Dialog>
  );
}
