import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_SENTENCE } from "../../../documents/meeting/statement.ts";
import type { Meeting } from "../../../documents/register/meetings.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { openProcedure } from "../../../state/procedureCommands.ts";
import { useMandates } from "../../../state/useMandates.ts";
import { selectVersions } from "../../../state/versionSelectors.ts";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { deadlineIn } from "./deadlineForm.ts";
import { ProcedurePaperFields } from "./ProcedurePaperFields.tsx";
import { type ProcedureForm, procedureSaying } from "./procedureForm.ts";
import "./record.css";

export interface ProcedureDialogProps {
  readonly space: SpaceId;
  /** Where it may be recorded, the likeliest first. */
  readonly meetings: readonly Meeting[];
  /** What it is on; null where that is chosen here. */
  readonly draft: DocId | null;
  readonly onClose: () => void;
}

/** Puts a question, and a draft, to all seats that are filled until a deadline. */
export function ProcedureDialog({ space, meetings, draft, onClose }: ProcedureDialogProps) {
  const intl = useIntl();
  const id = useId();
  const dispatch = useAppDispatch();
  const mandates = useMandates(space);
  const versions = useAppSelector((state) => selectVersions(state, space));
  const issuedOf = (doc: DocId | "") => versions.filter((one) => one.doc === doc && one.issued !== null);
  const [form, setForm] = useState<ProcedureForm>(() => ({
    ...{ kind: "silence", question: "", paper: draft ?? "" },
    at: issuedOf(draft ?? "")[0]?.id ?? "now",
  }));
  const [meeting, setMeeting] = useState(meetings[0]?.id ?? null);
  const [until, setUntil] = useState({ day: "", time: "18:00", asPrinted: "" });
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<ProcedureForm>): void => setForm((now) => ({ ...now, ...part }));
  const zone = meetings.find((one) => one.id === meeting)?.zone ?? "";
  const deadline = deadlineIn(until, zone, intl.locale);
  const saying = procedureSaying(form, {
    ...{ deadline, lang: intl.locale.split("-")[0] ?? "en" },
    content: issuedOf(form.paper).find((one) => one.id === form.at)?.content ?? null,
    seats: mandates.seats.flatMap(({ seat }) => (mandates.isVacant(seat) ? [] : [seat])),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!saying || meeting === null) return;
    void dispatch(openProcedure(space, meeting, saying));
    onClose();
  };
  const isEmpty = form.question.trim() === "";
  return (
    <Dialog
      title={intl.formatMessage({ id: "procedures.begin.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="procedure-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button
            variant="primary"
            type="submit"
            form={id}
            isDisabled={meeting === null}
            data-testid="procedure-submit"
          >
            {intl.formatMessage({ id: "procedures.submit" })}
          </Button>
        </>
      }
    >
      <form id={id} className="f-record-form" onSubmit={submit}>
        {meeting === null && <p role="status">{intl.formatMessage({ id: "procedures.noMeeting" })}</p>}
        <SegmentedControl
          label={intl.formatMessage({ id: "procedures.field.kind" })}
          options={(["silence", "written"] as const).map((one) => ({
            id: one,
            label: intl.formatMessage({ id: `procedures.kind.${one}` }),
          }))}
          value={form.kind}
          onChange={(kind) => set({ kind })}
        />
        <p className="f-meeting-quiet">{intl.formatMessage({ id: `procedures.kind.${form.kind}.text` })}</p>
        <TextArea
          label={intl.formatMessage({ id: "procedures.field.question" })}
          value={form.question}
          onChange={(question) => set({ question })}
          maxLength={MOST_SENTENCE}
          data-testid="procedure-question"
          {...(isChecked && isEmpty && { error: intl.formatMessage({ id: "procedures.field.question.error" }) })}
        />
        <ProcedurePaperFields {...{ space, form, set }} isFixed={draft !== null} issued={issuedOf(form.paper)} />
        <DeadlineFields
          form={until}
          zone={zone}
          onChange={setUntil}
          error={isChecked && !deadline ? intl.formatMessage({ id: "deadline.error" }) : null}
        />
        {meetings.length > 1 && (
          <Select
            label={intl.formatMessage({ id: "procedures.field.meeting" })}
            options={meetings.map((one) => ({ id: one.id, label: one.title }))}
            value={meeting}
            onChange={setMeeting}
            data-testid="procedure-meeting"
          />
        )}
      </form>
    </Dialog>
  );
}
