import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { Option } from "../../controls/option.ts";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import type { TestId } from "../../controls/testId.ts";
import { TextField } from "../../controls/TextField.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { type DocumentEntry, propertiesOf } from "../../documents/register/documentList.ts";
import { keptReference, LONGEST_REFERENCE } from "../../domain/documentReference.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import {
  changedProperties,
  CIRCULATIONS,
  LONGEST_STATUS_NOTE,
  type PaperProperties,
  PROCEDURES,
  READINGS,
} from "../../domain/paperProperties.ts";
import { describeDraft } from "../../state/draftCommands.ts";
import { selectDraft } from "../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import "./properties.css";

export interface PropertiesDialogProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly onClose: () => void;
}

/** What is said of a draft in its head. */
export function PropertiesDialog({ space, doc, onClose }: PropertiesDialogProps) {
  const draft = useAppSelector((state) => selectDraft(state, space, doc));
  return draft && <Properties space={space} draft={draft} onClose={onClose} />;
}

interface PropertiesProps {
  readonly space: SpaceId;
  readonly draft: DocumentEntry;
  readonly onClose: () => void;
}

function Properties({ space, draft, onClose }: PropertiesProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const form = useId();
  // What one had before them when they began: what others change meanwhile stays theirs.
  const [before] = useState(() => propertiesOf(draft));
  const [typed, setTyped] = useState(before);
  const [isChecked, setChecked] = useState(false);
  const reference = keptReference(typed.reference, before.reference);
  const set = (part: Partial<PaperProperties>): void => setTyped((now) => ({ ...now, ...part }));
  const describe = (properties: Partial<PaperProperties>) => dispatch(describeDraft(space, draft.id, properties));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (reference === null) return;
    onClose();
    const now = { ...typed, reference, statusNote: typed.statusNote.trim() };
    const changed = changedProperties(before, now);
    if (Object.keys(changed).length === 0) return;
    const done = await describe(changed);
    if (!done.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "properties.saved" }, { title: draft.title }),
      tone: "ok",
      undo: () => void describe(changedProperties(now, before)),
    });
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "properties.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="properties-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="properties-save">
            {intl.formatMessage({ id: "action.save" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-properties" onSubmit={(event) => void submit(event)}>
        <TextField
          label={intl.formatMessage({ id: "properties.reference" })}
          description={intl.formatMessage({ id: "properties.reference.text" })}
          value={typed.reference}
          onChange={(value) => set({ reference: value })}
          maxLength={LONGEST_REFERENCE}
          autoFocus
          data-testid="properties-reference"
          {...(isChecked && reference === null && { error: intl.formatMessage({ id: "properties.reference.error" }) })}
        />
        <TextField
          label={intl.formatMessage({ id: "properties.statusNote" })}
          description={intl.formatMessage({ id: "properties.statusNote.text" })}
          value={typed.statusNote}
          onChange={(value) => set({ statusNote: value })}
          maxLength={LONGEST_STATUS_NOTE}
          data-testid="properties-status"
        />
        <Choice
          label={intl.formatMessage({ id: "properties.reading" })}
          options={READINGS.map((id) => ({ id, label: intl.formatMessage({ id: `properties.reading.${id}` }) }))}
          value={typed.reading}
          onChange={(reading) => set({ reading })}
          data-testid="properties-reading"
        />
        <Choice
          label={intl.formatMessage({ id: "properties.procedure" })}
          options={PROCEDURES.map((id) => ({ id, label: intl.formatMessage({ id: `properties.procedure.${id}` }) }))}
          value={typed.procedure}
          onChange={(procedure) => set({ procedure })}
          data-testid="properties-procedure"
        />
        <Choice
          label={intl.formatMessage({ id: "properties.circulation" })}
          options={CIRCULATIONS.map((id) => ({
            id,
            label: intl.formatMessage({ id: `properties.circulation.${id}` }),
          }))}
          value={typed.circulation}
          onChange={(circulation) => set({ circulation })}
          data-testid="properties-circulation"
        />
      </form>
    </Dialog>
  );
}

interface ChoiceProps<Id extends string> extends TestId {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
}

const UNSAID = "unsaid";

/** One of a few words, or none of them. */
function Choice<Id extends string>({ options, value, onChange, ...rest }: ChoiceProps<Id>) {
  const intl = useIntl();
  const unsaid = { id: UNSAID, label: intl.formatMessage({ id: "properties.unsaid" }) } as const;
  return (
    <SegmentedControl<Id | typeof UNSAID>
      {...rest}
      options={[unsaid, ...options]}
      value={value ?? UNSAID}
      onChange={(id) => onChange(id === UNSAID ? null : id)}
    />
  );
}
