import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import type { Deadline } from "../../../documents/meeting/statement.ts";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { deadlineIn } from "./deadlineForm.ts";

export interface DeadlineDialogProps {
  readonly title: string;
  /** IANA; "" for that of this machine. */
  readonly zone: string;
  readonly onSet: (deadline: Deadline) => void;
  readonly onClose: () => void;
}

export function DeadlineDialog({ title, zone, onSet, onClose }: DeadlineDialogProps) {
  const intl = useIntl();
  const id = useId();
  const [form, setForm] = useState({ day: "", time: "18:00", asPrinted: "" });
  const [isChecked, setChecked] = useState(false);
  const deadline = deadlineIn(form, zone, intl.locale);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!deadline) return;
    onSet(deadline);
    onClose();
  };
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="deadline-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={id} data-testid="deadline-submit">
            {intl.formatMessage({ id: "deadline.submit" })}
          </Button>
        </>
      }
    >
      <form id={id} className="f-record-form" onSubmit={submit}>
        <DeadlineFields
          form={form}
          zone={zone}
          onChange={setForm}
          error={isChecked && !deadline ? intl.formatMessage({ id: "deadline.error" }) : null}
        />
      </form>
    </Dialog>
  );
}
