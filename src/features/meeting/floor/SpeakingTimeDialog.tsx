import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { secondsIn } from "./secondsIn.ts";

export interface SpeakingTimeDialogProps {
  /** What is set now, in seconds. */
  readonly seconds: number;
  readonly onSet: (seconds: number) => void;
  readonly onClose: () => void;
}

/** Any time that a speaker may have, in minutes and seconds. */
export function SpeakingTimeDialog({ seconds: now, onSet, onClose }: SpeakingTimeDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [minutes, setMinutes] = useState(now === 0 ? "" : String(Math.floor(now / 60)));
  const [seconds, setSeconds] = useState(now % 60 === 0 ? "" : String(now % 60));
  const [isChecked, setChecked] = useState(false);
  const read = secondsIn(minutes, seconds);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (read === null) return;
    onSet(read);
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "floor.time" })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="speaking-time-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="speaking-time-set">
            {intl.formatMessage({ id: "floor.time.set" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-floor-time" onSubmit={submit}>
        <TextField
          label={intl.formatMessage({ id: "floor.time.minutes" })}
          value={minutes}
          onChange={setMinutes}
          inputMode="numeric"
          maxLength={4}
          autoFocus
          data-testid="speaking-minutes"
          {...(isChecked && read === null && { error: intl.formatMessage({ id: "floor.time.error" }) })}
        />
        <TextField
          label={intl.formatMessage({ id: "floor.time.seconds" })}
          value={seconds}
          onChange={setSeconds}
          inputMode="numeric"
          maxLength={4}
          data-testid="speaking-seconds"
        />
      </form>
    </Dialog>
  );
}
