import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { instantAt, wallTimeAt } from "../../domain/zonedTime.ts";

export interface SuspendDialogProps {
  /** IANA; "" for that of this machine. */
  readonly zone: string;
  /** Ms since 1970; null for no time. */
  readonly onSuspend: (until: number | null) => void;
  readonly onClose: () => void;
}

/** Until when the group is suspended, which need not be said. */
export function SuspendDialog({ zone, onSuspend, onClose }: SuspendDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [time, setTime] = useState("");
  const [isChecked, setChecked] = useState(false);
  const own = zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const until = time.trim() === "" ? null : instantAt({ day: wallTimeAt(Date.now(), own).day, time }, own);
  const isFault = time.trim() !== "" && until === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isFault) return;
    onSuspend(until);
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "sitting.act.suspend" })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="suspend-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="suspend-submit">
            {intl.formatMessage({ id: "sitting.act.suspend" })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={intl.formatMessage({ id: "sitting.until" })}
          description={intl.formatMessage({ id: "sitting.until.text" })}
          value={time}
          onChange={setTime}
          maxLength={5}
          autoFocus
          data-testid="suspend-until"
          {...(isChecked && isFault && { error: intl.formatMessage({ id: "sitting.until.error" }) })}
        />
      </form>
    </Dialog>
  );
}
