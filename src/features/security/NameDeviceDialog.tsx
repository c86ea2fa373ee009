import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";

export interface NameDeviceDialogProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function NameDeviceDialog({ name, onName, onClose }: NameDeviceDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [value, setValue] = useState(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== "") onName(value.trim());
  };
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={intl.formatMessage({ id: "security.devices.name" })}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="device-name-save">
            {intl.formatMessage({ id: "action.save" })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={intl.formatMessage({ id: "security.devices.name" })}
          description={intl.formatMessage({ id: "security.devices.name.text" })}
          value={value}
          onChange={setValue}
          maxLength={60}
          autoFocus
          data-testid="device-name-field"
        />
      </form>
    </Dialog>
  );
}
