import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_SPEECH } from "../../../documents/meeting/statement.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

export interface WriteDialogProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
  readonly seat: string;
  readonly onClose: () => void;
}

/** An intervention in writing, on the item that is looked at. */
export function WriteDialog({ room, item, seat, onClose }: WriteDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [text, setText] = useState("");
  const [isChecked, setChecked] = useState(false);
  const isEmpty = text.trim() === "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty) return;
    void room.say({ type: "intervention", seat, item: item?.id ?? "", text: text.trim() });
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "floor.write" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="write-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="write-submit">
            {intl.formatMessage({ id: "floor.write.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextArea
          label={intl.formatMessage({ id: "floor.write.label" })}
          value={text}
          onChange={setText}
          maxLength={MOST_SPEECH}
          autoFocus
          data-testid="write-text"
          {...(isChecked && isEmpty && { error: intl.formatMessage({ id: "floor.write.error" }) })}
        />
      </form>
    </Dialog>
  );
}
