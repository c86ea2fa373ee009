import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { DateField } from "../../controls/DateField.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { FieldGroup } from "../../controls/FieldGroup.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { Select } from "../../controls/Select.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { LONGEST_MEETING_TITLE, type MeetingFields } from "../../documents/register/meetings.ts";
import { ELECTION_WAYS, MAJORITIES, MEETING_MODES, QUORUM_BASES, QUORUM_SHARES } from "../../domain/meetingRules.ts";
import { type FormFault, type MeetingForm, readForm } from "./meetingForm.ts";

export interface MeetingDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly begin: MeetingForm;
  readonly onSubmit: (fields: Omit<MeetingFields, "convocation" | "isCancelled">) => Promise<void>;
  readonly onClose: () => void;
}

/** What is said of a meeting before it begins. */
export function MeetingDialog({ title, submitLabel, begin, onSubmit, onClose }: MeetingDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [typed, setTyped] = useState(begin);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const set = (part: Partial<MeetingForm>): void => setTyped((now) => ({ ...now, ...part }));
  const read = readForm(typed);
  const fault = (...names: FormFault[]) => {
    const found = isChecked && "faults" in read ? names.find((name) => read.faults.has(name)) : undefined;
    return found && { error: intl.formatMessage({ id: `meetings.error.${found}` }) };
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isPending || "faults" in read) return;
    setPending(true);
    await onSubmit(read.fields);
    setPending(false);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="meeting-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isPending} data-testid="meeting-submit">
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={form} className="f-meetings-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={intl.formatMessage({ id: "meetings.field.title" })}
          value={typed.title}
          onChange={(value) => set({ title: value })}
          maxLength={LONGEST_MEETING_TITLE}
          autoFocus
          data-testid="meeting-title"
          {...fault("title")}
        />
        <div className="f-meetings-pair">
          <TextField
            label={intl.formatMessage({ id: "meetings.field.ordinal" })}
            value={typed.ordinal}
            onChange={(ordinal) => set({ ordinal })}
            maxLength={20}
            data-testid="meeting-ordinal"
          />
          <TextField
            label={intl.formatMessage({ id: "meetings.field.place" })}
            value={typed.place}
            onChange={(place) => set({ place })}
            maxLength={400}
            data-testid="meeting-place"
          />
        </div>
        <SegmentedControl
          label={intl.formatMessage({ id: "meetings.field.mode" })}
          options={MEETING_MODES.map((id) => ({ id, label: intl.formatMessage({ id: `meetings.mode.${id}` }) }))}
          value={typed.mode}
          onChange={(mode) => set({ mode })}
          data-testid="meeting-mode"
        />
        <Times typed={typed} set={set} fault={fault} />
        <FieldGroup title={intl.formatMessage({ id: "meetings.field.quorum" })}>
          <div className="f-meetings-pair">
            <Select
              label={intl.formatMessage({ id: "meetings.field.quorumShare" })}
              options={QUORUM_SHARES.map((id) => ({ id, label: intl.formatMessage({ id: `quorum.share.${id}` }) }))}
              value={typed.quorum.share}
              onChange={(share) => set({ quorum: { ...typed.quorum, share } })}
              data-testid="meeting-quorum-share"
            />
            <Select
              label={intl.formatMessage({ id: "meetings.field.quorumBasis" })}
              options={QUORUM_BASES.map((id) => ({ id, label: intl.formatMessage({ id: `quorum.basis.${id}` }) }))}
              value={typed.quorum.basis}
              onChange={(basis) => set({ quorum: { ...typed.quorum, basis } })}
              data-testid="meeting-quorum-basis"
            />
          </div>
        </FieldGroup>
        <Elections typed={typed} set={set} />
      </form>
    </Dialog>
  );
}

interface PartProps {
  readonly typed: MeetingForm;
  readonly set: (part: Partial<MeetingForm>) => void;
}

/** How people are elected where nobody says otherwise. */
function Elections({ typed: { election }, set }: PartProps) {
  const intl = useIntl();
  const majorities = MAJORITIES.map((id) => ({ id, label: intl.formatMessage({ id: `votes.rule.${id}` }) }));
  return (
    <FieldGroup title={intl.formatMessage({ id: "meetings.field.election" })}>
      <Select
        label={intl.formatMessage({ id: "votes.put.way" })}
        options={ELECTION_WAYS.map((id) => ({ id, label: intl.formatMessage({ id: `votes.way.${id}` }) }))}
        value={election.way}
        onChange={(way) => set({ election: { ...election, way } })}
        data-testid="meeting-election-way"
      />
      {(["first", "further"] as const).map((round) => (
        <Select
          key={round}
          label={intl.formatMessage({ id: `meetings.field.election.${round}` })}
          options={majorities}
          value={election[round]}
          onChange={(majority) => set({ election: { ...election, [round]: majority } })}
          data-testid={`meeting-election-${round}`}
        />
      ))}
    </FieldGroup>
  );
}

interface TimesProps extends PartProps {
  readonly fault: (...names: FormFault[]) => { readonly error: string } | undefined;
}

/** From when to when, by which clocks, and until when one registers. */
function Times({ typed, set, fault }: TimesProps) {
  const intl = useIntl();
  const say = (id: "from" | "to" | "by" | "time"): string => intl.formatMessage({ id: `meetings.field.${id}` });
  return (
    <FieldGroup title={intl.formatMessage({ id: "meetings.field.when" })}>
      <div className="f-meetings-when">
        <DateField
          label={say("from")}
          value={typed.fromDay}
          onChange={(fromDay) => set({ fromDay })}
          data-testid="meeting-from"
          {...fault("from")}
        />
        <TextField
          label={say("time")}
          value={typed.fromTime}
          onChange={(fromTime) => set({ fromTime })}
          maxLength={5}
        />
        <DateField
          label={say("to")}
          value={typed.toDay}
          onChange={(toDay) => set({ toDay })}
          data-testid="meeting-to"
          {...fault("to", "order")}
        />
        <TextField label={say("time")} value={typed.toTime} onChange={(toTime) => set({ toTime })} maxLength={5} />
      </div>
      <Select
        label={intl.formatMessage({ id: "meetings.field.zone" })}
        options={zones(typed.zone).map((id) => ({ id, label: id.replaceAll("_", " ") }))}
        value={typed.zone}
        onChange={(zone) => set({ zone })}
        data-testid="meeting-zone"
      />
      <div className="f-meetings-when">
        <DateField label={say("by")} value={typed.byDay} onChange={(byDay) => set({ byDay })} {...fault("by")} />
        <TextField label={say("time")} value={typed.byTime} onChange={(byTime) => set({ byTime })} maxLength={5} />
      </div>
      <TextField
        label={intl.formatMessage({ id: "meetings.field.asPrinted" })}
        description={intl.formatMessage({ id: "meetings.field.asPrinted.text" })}
        value={typed.byAsPrinted}
        onChange={(byAsPrinted) => set({ byAsPrinted })}
        maxLength={200}
        data-testid="meeting-as-printed"
      />
    </FieldGroup>
  );
}

/** Every zone that this machine knows; the one that is set also where it does not know it. */
const zones = (set: string): readonly string[] =>
  [...new Set([set, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
