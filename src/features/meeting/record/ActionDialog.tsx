import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { DateField } from "../../../controls/DateField.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import type { Decision } from "../../../documents/meeting/decisionsOf.ts";
import { MOST_NAME, MOST_SENTENCE } from "../../../documents/meeting/statement.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import { instantAt } from "../../../domain/zonedTime.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { zoneOf } from "./decisionForm.ts";

export interface ActionDialogProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
  /** Those under the item, of which it can follow. */
  readonly decisions: readonly Decision[];
  readonly onClose: () => void;
}

/** Who is to do what until when. */
export function ActionDialog({ room, item, decisions, onClose }: ActionDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [words, setWords] = useState("");
  const [seat, setSeat] = useState("");
  const [name, setName] = useState("");
  const [decision, setDecision] = useState("");
  const [dueDay, setDueDay] = useState("");
  const [isChecked, setChecked] = useState(false);
  const isEmpty = words.trim() === "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty) return;
    const lang = intl.locale.split("-")[0] ?? "en";
    const due = dueDay === "" ? null : instantAt({ day: dueDay, time: "23:59" }, zoneOf(room.meeting.zone));
    const said = { words: { [lang]: words.trim() }, seat, name: seat === "" ? name.trim() : "", due, decision };
    void room.record({ type: "action", item: item.id, ...said });
    onClose();
  };
  const standing = decisions.filter(({ isStruck }) => !isStruck);
  const seats = room.mandates.seats.map((one) => ({ id: one.seat, label: seatName(room.mandates, one.seat) }));
  return (
    <Dialog
      title={intl.formatMessage({ id: "actions.enter.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="action-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="action-submit">
            {intl.formatMessage({ id: "actions.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-record-form" onSubmit={submit}>
        <TextArea
          label={intl.formatMessage({ id: "actions.field.words" })}
          value={words}
          onChange={setWords}
          maxLength={MOST_SENTENCE}
          autoFocus
          data-testid="action-words"
          {...(isChecked && isEmpty && { error: intl.formatMessage({ id: "actions.field.words.error" }) })}
        />
        {standing.length > 0 && (
          <Select
            label={intl.formatMessage({ id: "actions.field.decision" })}
            options={[
              { id: "", label: intl.formatMessage({ id: "actions.noDecision" }) },
              ...standing.map(({ id, number, says }) => ({
                id,
                label: intl.formatMessage({ id: "decisions.number" }, { number }),
                description: chooseWords(says.words, intl.locale).text,
              })),
            ]}
            value={decision}
            onChange={setDecision}
            data-testid="action-decision"
          />
        )}
        <div className="f-record-pair">
          {seats.length > 0 && (
            <Select
              label={intl.formatMessage({ id: "actions.field.seat" })}
              options={[{ id: "", label: intl.formatMessage({ id: "actions.noSeat" }) }, ...seats]}
              value={seat}
              onChange={setSeat}
            />
          )}
          {seat === "" && (
            <TextField
              label={intl.formatMessage({ id: seats.length > 0 ? "actions.field.name" : "actions.field.who" })}
              value={name}
              onChange={setName}
              maxLength={MOST_NAME}
              data-testid="action-name"
            />
          )}
          <DateField label={intl.formatMessage({ id: "decisions.field.due" })} value={dueDay} onChange={setDueDay} />
        </div>
      </form>
    </Dialog>
  );
}
