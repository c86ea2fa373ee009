import { type FormEvent, useId } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { FieldValues } from "../../documents/partners/bookRecord.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";
import { FIRST_FIELDS } from "./bookTabs.ts";
import { emptyValue } from "./emptyValue.ts";
import { FieldControl } from "./FieldControl.tsx";
import { factsOfField } from "./factsOfField.ts";
import { usePartners } from "./partnersContext.ts";
import { usePartnerActs } from "./usePartnerActs.ts";
import { useRecordForm } from "./useRecordForm.ts";

interface NewRecordDialogProps {
  readonly kind: RecordKind;
  /** What is known of it before anybody is asked: to what it belongs. */
  readonly given: FieldValues;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}

export function NewRecordDialog({ kind, given, onClose, onMade }: NewRecordDialogProps) {
  const intl = useIntl();
  const form = useId();
  const { space } = usePartners();
  const acts = usePartnerActs(space);
  const fields = FIRST_FIELDS[kind].filter((field) => !(field in given) || Array.isArray(given[field]));
  const typed = useRecordForm(kind, fields, given, (field) => emptyValue(factsOfField(kind, field)));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = typed.check();
    if (!said) return;
    onClose();
    const id = await acts.make(kind, said);
    if (id !== null) onMade?.(id);
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: `partners.new.${kind}` })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="new-record-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="new-record-submit">
            {intl.formatMessage({ id: "partners.new.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-partners-form" onSubmit={(event) => void submit(event)}>
        {fields.map((field, place) => (
          <FieldControl
            key={field}
            field={field}
            facts={factsOfField(kind, field)}
            value={typed.valueIn(field)}
            onChange={(value) => typed.set(field, value)}
            isWrong={typed.showsWrong(field)}
            autoFocus={place === 0}
          />
        ))}
      </form>
    </Dialog>
  );
}
