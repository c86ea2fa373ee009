import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_SENTENCE } from "../../../documents/meeting/statement.ts";
import type { DocId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { deadlineIn } from "./deadlineForm.ts";

export interface ProcedureDialogProps {
  readonly room: MeetingRoom;
  readonly onClose: () => void;
}

/** Puts a question, and a draft, to all seats that are filled until a deadline. */
export function ProcedureDialog({ room, onClose }: ProcedureDialogProps) {
  const intl = useIntl();
  const id = useId();
  const [kind, setKind] = useState<"silence" | "written">("silence");
  const [question, setQuestion] = useState("");
  const [paper, setPaper] = useState<DocId | "">("");
  const [until, setUntil] = useState({ day: "", time: "18:00", asPrinted: "" });
  const [isChecked, setChecked] = useState(false);
  const documents = useAppSelector((state) => selectRegisters(state, room.space).documents);
  const papers = Object.values(documents)
    .filter(({ isArchived }) => !isArchived)
    .map((one) => ({ id: one.id, label: [one.reference, one.title].filter(Boolean).join(" ") }));
  const deadline = deadlineIn(until, room.meeting.zone, intl.locale);
  const isEmpty = question.trim() === "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty || !deadline) return;
    const lang = intl.locale.split("-")[0] ?? "en";
    void room.record({
      ...{ type: "procedure", kind, item: "", deadline, question: { [lang]: question.trim() } },
      paper: paper === "" ? null : { doc: paper, content: null, block: "" },
      seats: room.mandates.seats.flatMap(({ seat }) => (room.mandates.isVacant(seat) ? [] : [seat])),
    });
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "procedures.begin.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="procedure-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={id} data-testid="procedure-submit">
            {intl.formatMessage({ id: "procedures.submit" })}
          </Button>
        </>
      }
    >
      <form id={id} className="f-record-form" onSubmit={submit}>
        <SegmentedControl
          label={intl.formatMessage({ id: "procedures.field.kind" })}
          options={(["silence", "written"] as const).map((one) => ({
            id: one,
            label: intl.formatMessage({ id: `procedures.kind.${one}` }),
          }))}
          value={kind}
          onChange={setKind}
        />
        <p className="f-meeting-quiet">{intl.formatMessage({ id: `procedures.kind.${kind}.text` })}</p>
        <TextArea
          label={intl.formatMessage({ id: "procedures.field.question" })}
          value={question}
          onChange={setQuestion}
          maxLength={MOST_SENTENCE}
          data-testid="procedure-question"
          {...(isChecked && isEmpty && { error: intl.formatMessage({ id: "procedures.field.question.error" }) })}
        />
        <Select<DocId | "">
          label={intl.formatMessage({ id: "procedures.field.paper" })}
          options={[{ id: "", label: intl.formatMessage({ id: "decisions.noPaper" }) }, ...papers]}
          value={paper}
          onChange={setPaper}
        />
        <DeadlineFields
          form={until}
          onChange={setUntil}
          error={isChecked && !deadline ? intl.formatMessage({ id: "deadline.error" }) : null}
        />
      </form>
    </Dialog>
  );
}
