import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Checkbox } from "../../../controls/Checkbox.tsx";
import { DateField } from "../../../controls/DateField.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import type { Decision } from "../../../documents/meeting/decisionsOf.ts";
import { REPORT_LANGUAGES, type ReportLanguage } from "../../../documents/meeting/report/reportWords.ts";
import { DECIDED_BY, MOST_NAME, MOST_SENTENCE, VERBS } from "../../../documents/meeting/statement.ts";
import { votesOf } from "../../../documents/meeting/votes/votesOf.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import type { DocId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { type DecisionForm, decisionSaying, formOfDecision, NEW_DECISION, sentenceIn } from "./decisionForm.ts";

export interface DecisionDialogProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
  /** That a new decision is given. */
  readonly number: number;
  /** The decision that is worded anew; null for a new one. */
  readonly replaced: Decision | null;
  /** What a new one begins with. */
  readonly begin?: DecisionForm;
  readonly onClose: () => void;
}

/** A decision as the house words it: its verb, its sentence in both official languages, to whom, until when and how it was taken. */
export function DecisionDialog({ room, item, number, replaced, begin = NEW_DECISION, onClose }: DecisionDialogProps) {
  const intl = useIntl();
  const id = useId();
  const { zone } = room.meeting;
  const [form, setForm] = useState(() => (replaced ? formOfDecision(replaced, zone) : begin));
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<typeof form>): void => setForm((now) => ({ ...now, ...part }));
  const documents = useAppSelector((state) => selectRegisters(state, room.space).documents);
  const titleOf = (doc: DocId): string => documents[doc]?.title || intl.formatMessage({ id: "drafts.untitled" });
  const sentence = (lang: ReportLanguage): string => sentenceIn(lang, form, item, titleOf);
  const place = { item: item.id, number, zone, replaced };
  const saying = decisionSaying(form, { en: sentence("en"), fr: sentence("fr") }, place);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!saying) return;
    void room.record(saying);
    onClose();
  };
  const say = (name: "verb" | "by" | "vote" | "paper" | "addressee" | "due") =>
    intl.formatMessage({ id: `decisions.field.${name}` });
  const papers = item.papers.map(({ doc }) => ({ id: doc, label: titleOf(doc) }));
  return (
    <Dialog
      title={intl.formatMessage({ id: replaced ? "decisions.reword.title" : "decisions.enter.title" }, { number })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="decision-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={id} data-testid="decision-submit">
            {intl.formatMessage({ id: "decisions.submit" })}
          </Button>
        </>
      }
    >
      <form id={id} className="f-record-form" onSubmit={submit}>
        <div className="f-record-pair">
          <Select
            label={say("verb")}
            options={VERBS.map((verb) => ({ id: verb, label: intl.formatMessage({ id: `decisions.verb.${verb}` }) }))}
            value={form.verb}
            onChange={(verb) => set({ verb })}
            data-testid="decision-verb"
          />
          {papers.length > 0 && (
            <Select<DocId | "">
              label={say("paper")}
              options={[{ id: "", label: intl.formatMessage({ id: "decisions.noPaper" }) }, ...papers]}
              value={form.paper}
              onChange={(paper) => set({ paper })}
            />
          )}
        </div>
        {REPORT_LANGUAGES.map((lang) => (
          <TextArea
            key={lang}
            label={intl.formatMessage({ id: `decisions.sentence.${lang}` })}
            value={sentence(lang)}
            onChange={(words) => set({ worded: { ...form.worded, [lang]: words } })}
            maxLength={MOST_SENTENCE}
            lang={lang}
            data-testid={`decision-${lang}`}
            {...(isChecked && !saying && { error: intl.formatMessage({ id: "decisions.sentence.error" }) })}
          />
        ))}
        <div className="f-record-pair">
          <TextField
            label={say("addressee")}
            value={form.addressee}
            onChange={(addressee) => set({ addressee })}
            maxLength={MOST_NAME}
            data-testid="decision-addressee"
          />
          <DateField label={say("due")} value={form.dueDay} onChange={(dueDay) => set({ dueDay })} />
          <Select
            label={say("by")}
            options={DECIDED_BY.map((by) => ({ id: by, label: intl.formatMessage({ id: `decisions.by.${by}` }) }))}
            value={form.by}
            onChange={(by) => set({ by })}
            data-testid="decision-by"
          />
          {form.by === "vote" && <VoteSelect room={room} value={form.vote} onChange={(vote) => set({ vote })} />}
        </div>
        <Checkbox
          isSelected={form.isForParent}
          onChange={(isForParent) => set({ isForParent })}
          data-testid="decision-parent"
        >
          {intl.formatMessage({ id: "decisions.forParent.label" })}
        </Checkbox>
      </form>
    </Dialog>
  );
}

interface VoteSelectProps {
  readonly room: MeetingRoom;
  readonly value: string;
  readonly onChange: (vote: string) => void;
}

function VoteSelect({ room, value, onChange }: VoteSelectProps) {
  const intl = useIntl();
  const votes = votesOf(room.recorded, room.mandates.maySpeakFor).filter(({ isSetAside }) => !isSetAside);
  const none = { id: "", label: intl.formatMessage({ id: "decisions.noVote" }) };
  const options = votes.map(({ vote }) => ({
    id: vote.id,
    label: chooseWords(vote.question, intl.locale).text || vote.id,
  }));
  return (
    <Select
      label={intl.formatMessage({ id: "decisions.field.vote" })}
      options={[none, ...options]}
      value={value}
      onChange={onChange}
    />
  );
}
