import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import type { RollRow } from "../../../documents/meeting/rollOf.ts";
import { MOST_NAME } from "../../../documents/meeting/statement.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

export interface AlternateDialogProps {
  readonly room: MeetingRoom;
  readonly row: RollRow;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Who sits on a seat instead of its member. */
export function AlternateDialog({ room, row, onName, onClose }: AlternateDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [name, setName] = useState(row.name || (row.registration?.name ?? ""));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onName(name.trim());
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "roll.alternateOf" }, { seat: seatName(room.mandates, row.seat) })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form}>
            {intl.formatMessage({ id: "action.save" })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={intl.formatMessage({ id: "roll.alternate" })}
          description={intl.formatMessage({ id: "roll.alternate.text" })}
          value={name}
          onChange={setName}
          maxLength={MOST_NAME}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
