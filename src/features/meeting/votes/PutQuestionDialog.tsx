import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_SENTENCE } from "../../../documents/meeting/statement.ts";
import type { VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { TEMPLATE_LANGUAGES, templateLanguage } from "../../../documents/templates/template.ts";
import { MAJORITIES } from "../../../domain/meetingRules.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { PUT_WAYS, type QuestionFault, type QuestionForm } from "./questionForm.ts";
import { TargetField } from "./TargetField.tsx";
import { TellerFields } from "./TellerFields.tsx";
import { usePutting } from "./usePutting.ts";

export interface PutQuestionDialogProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
  readonly votes: readonly VoteView[];
  readonly onClose: () => void;
}

/** How a question is put: its words, what it is about, in which way, by which rule, and to whom. */
export function PutQuestionDialog({ room, item, votes, onClose }: PutQuestionDialogProps) {
  const intl = useIntl();
  const form = useId();
  const { typed, set, put } = usePutting(room, item, votes);
  const [fault, setFault] = useState<QuestionFault | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = put();
    setFault(found);
    if (found === null) onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "votes.put.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="vote-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="vote-submit">
            {intl.formatMessage({ id: "votes.put.act" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-vote-form" onSubmit={submit}>
        <QuestionFields typed={typed} set={set} fault={fault} />
        {item.papers.length > 0 && <TargetField room={room} item={item} typed={typed} set={set} />}
        <WayFields typed={typed} set={set} fault={fault} />
        <RadioGroup
          label={intl.formatMessage({ id: "votes.put.who" })}
          options={(["filled", "present"] as const).map((id) => ({
            id,
            label: intl.formatMessage({ id: `votes.put.who.${id}` }),
          }))}
          value={typed.who}
          onChange={(who) => set({ who })}
          data-testid="vote-who"
          {...(fault === "seats" && { error: intl.formatMessage({ id: "votes.put.fault.seats" }) })}
        />
        {typed.way === "secret" && <TellerFields room={room} typed={typed} set={set} fault={fault} />}
      </form>
    </Dialog>
  );
}

export interface QuestionPartProps {
  readonly typed: QuestionForm;
  readonly set: (part: Partial<QuestionForm>) => void;
  readonly fault?: QuestionFault | null;
}

function QuestionFields({ typed, set, fault }: QuestionPartProps) {
  const intl = useIntl();
  const [lang, setLang] = useState<(typeof TEMPLATE_LANGUAGES)[number]>(() => templateLanguage(intl.locale));
  return (
    <>
      <SegmentedControl
        label={intl.formatMessage({ id: "agenda.field.language" })}
        options={TEMPLATE_LANGUAGES.map((id) => ({ id, label: languageName(id, intl.locale) }))}
        value={lang}
        onChange={setLang}
        data-testid="vote-language"
      />
      <TextArea
        label={intl.formatMessage({ id: "votes.put.question" })}
        value={typed.question[lang] ?? ""}
        onChange={(words) => set({ question: { ...typed.question, [lang]: words } })}
        maxLength={MOST_SENTENCE}
        autoFocus
        data-testid="vote-question"
        {...(fault === "question" && { error: intl.formatMessage({ id: "votes.put.fault.question" }) })}
      />
    </>
  );
}

function WayFields({ typed, set, fault }: QuestionPartProps) {
  const intl = useIntl();
  return (
    <>
      <Select
        label={intl.formatMessage({ id: "votes.put.way" })}
        options={PUT_WAYS.map((id) => ({ id, label: intl.formatMessage({ id: `votes.way.${id}` }) }))}
        value={typed.way}
        onChange={(way) => set({ way })}
        data-testid="vote-way"
      />
      {typed.way !== "consensus" && (
        <>
          <Select
            label={intl.formatMessage({ id: "votes.put.majority" })}
            description={intl.formatMessage({ id: "votes.put.majority.text" })}
            options={MAJORITIES.map((id) => ({ id, label: intl.formatMessage({ id: `votes.rule.${id}` }) }))}
            value={typed.majority}
            onChange={(majority) => set({ majority })}
            data-testid="vote-majority"
          />
          <SegmentedControl
            label={intl.formatMessage({ id: "votes.put.options" })}
            options={(["motion", "election"] as const).map((id) => ({
              id,
              label: intl.formatMessage({ id: `votes.put.options.${id}` }),
            }))}
            value={typed.isElection ? "election" : "motion"}
            onChange={(kind) => set({ isElection: kind === "election" })}
            data-testid="vote-options"
          />
          {typed.isElection && (
            <TextArea
              label={intl.formatMessage({ id: "votes.put.candidates" })}
              value={typed.candidates}
              onChange={(candidates) => set({ candidates })}
              maxLength={8_000}
              data-testid="vote-candidates"
              {...(fault === "candidates" && { error: intl.formatMessage({ id: "votes.put.fault.candidates" }) })}
            />
          )}
        </>
      )}
    </>
  );
}
