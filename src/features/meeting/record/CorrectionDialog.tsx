import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { MOST_REMARK, MOST_WORDS } from "../../../documents/discussion/statement.ts";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { proposeCorrection } from "../../../state/correctionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import type { PaperParagraph } from "../papers/usePaperText.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

export interface CorrectionDialogProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  /** As it reads when the dialog opens. */
  readonly paragraph: PaperParagraph;
  readonly onClose: () => void;
}

/** How a paragraph of a report should read, and why. */
export function CorrectionDialog({ room, report, paragraph, onClose }: CorrectionDialogProps) {
  const intl = useIntl();
  const id = useId();
  const dispatch = useAppDispatch();
  const [{ block, text: base }] = useState(paragraph);
  const [words, setWords] = useState(base);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<"same" | "unfit" | null>(null);
  const send = async (): Promise<void> => {
    if (words === base) return setFault("same");
    const wish = { block, base, proposed: words, reason: reason.trim() };
    const said = await dispatch(proposeCorrection(room.space, report.report, wish));
    if (!said.ok) return;
    if (said.value === "unfit") setFault("unfit");
    else onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "reports.correct.paragraph" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="correction-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={id} data-testid="correction-submit">
            {intl.formatMessage({ id: "reports.correct.submit" })}
          </Button>
        </>
      }
    >
      <form id={id} className="f-record-form" onSubmit={submit}>
        <TextArea
          label={intl.formatMessage({ id: "reports.correct.words" })}
          value={words}
          // A paragraph stays one: a line break would begin another.
          onChange={(next) => setWords(next.replaceAll(/\s*\n\s*/g, " "))}
          maxLength={MOST_WORDS}
          lang={report.lang}
          autoFocus
          data-testid="correction-paragraph"
          {...(fault && { error: intl.formatMessage({ id: `reports.correct.${fault}` }) })}
        />
        <TextField
          label={intl.formatMessage({ id: "ruling.reason" })}
          value={reason}
          onChange={setReason}
          maxLength={MOST_REMARK}
          data-testid="correction-why"
        />
      </form>
    </Dialog>
  );
}
