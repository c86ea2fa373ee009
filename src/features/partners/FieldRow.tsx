import { type FormEvent, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import type { Value } from "../../documents/partners/field.ts";
import { takesValue } from "../../documents/partners/writeBook.ts";
import { emptyValue } from "./emptyValue.ts";
import { FieldControl } from "./FieldControl.tsx";
import { FieldValue } from "./FieldValue.tsx";
import { factsOfField } from "./factsOfField.ts";
import { useRecordWords } from "./useRecordWords.ts";
import { tidy } from "./useRecordForm.ts";

interface FieldRowProps {
  readonly record: Pick<BookRecord, "id" | "kind" | "fields">;
  readonly field: string;
  readonly mayWrite: boolean;
  readonly onWrite: (value: Value) => Promise<void>;
}

/** A field as it is read, and in its place as it is written. Escape leaves it as it was; the focus comes back to its pencil. */
export function FieldRow({ record, field, mayWrite, onWrite }: FieldRowProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const [isOpen, setOpen] = useState(false);
  const pencil = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) pencil.current?.querySelector<HTMLElement>(".c-icon-button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const facts = factsOfField(record.kind, field);
  const value = record.fields[field] ?? emptyValue(facts);
  if (isOpen)
    return (
      <FieldForm
        {...{ record, field, value }}
        onClose={() => setOpen(false)}
        onWrite={async (after) => {
          setOpen(false);
          await onWrite(after);
        }}
      />
    );
  return (
    <div className="f-partners-fact" data-testid={`fact-${field}`} ref={pencil}>
      <dt>{words.field(field)}</dt>
      <dd>
        <FieldValue facts={facts} value={value} />
      </dd>
      {mayWrite && (
        <dd>
          <IconButton
            icon="pencil"
            label={intl.formatMessage({ id: "partners.edit" }, { field: words.field(field) })}
            onPress={() => setOpen(true)}
            data-testid={`edit-${field}`}
          />
        </dd>
      )}
    </div>
  );
}

interface FieldFormProps extends Pick<FieldRowProps, "record" | "field"> {
  readonly value: Value;
  readonly onClose: () => void;
  readonly onWrite: (value: Value) => Promise<void>;
}

function FieldForm({ record, field, value, onClose, onWrite }: FieldFormProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const facts = factsOfField(record.kind, field);
  const [typed, setTyped] = useState(value);
  const [isChecked, setChecked] = useState(false);
  const isWrong = !takesValue(record.id, field, tidy(typed));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!isWrong) void onWrite(tidy(typed));
  };
  return (
    <div className="f-partners-writing">
      <dt className="f-partners-hidden">{words.field(field)}</dt>
      <dd>
        <form
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.defaultPrevented) return;
            event.preventDefault();
            onClose();
          }}
        >
          <FieldControl
            {...{ field, facts }}
            value={typed}
            onChange={setTyped}
            isWrong={isChecked && isWrong}
            autoFocus
          />
          <div className="f-partners-acts">
            <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button variant="primary" type="submit" data-testid="field-save">
              {intl.formatMessage({ id: "action.save" })}
            </Button>
          </div>
        </form>
      </dd>
    </div>
  );
}
