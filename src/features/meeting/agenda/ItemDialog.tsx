import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { type ItemFields, LONGEST_ITEM_TITLE } from "../../../documents/register/agenda.ts";
import { TEMPLATE_LANGUAGES, templateLanguage } from "../../../documents/templates/template.ts";
import { ITEM_KINDS } from "../../../domain/meetingRules.ts";
import { fieldsOf, type ItemWish, minutesIn } from "./itemForm.ts";

export interface ItemDialogProps {
  readonly wish: ItemWish;
  readonly onSave: (wish: ItemWish, fields: ItemFields) => void;
  readonly onClose: () => void;
}

/** What is said of an item: in each language what it is called and what the group is asked to do, how long it takes, who introduces it. */
export function ItemDialog({ wish, onSave, onClose }: ItemDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [typed, setTyped] = useState(() => fieldsOf(wish));
  const [minutes, setMinutes] = useState(() => (typed.minutes === 0 ? "" : String(typed.minutes)));
  const [lang, setLang] = useState<(typeof TEMPLATE_LANGUAGES)[number]>(() => templateLanguage(intl.locale));
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<ItemFields>): void => setTyped((now) => ({ ...now, ...part }));
  const hasTitle = Object.values(typed.titles).some((title) => title.trim() !== "");
  const read = minutesIn(minutes);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!hasTitle || read === null) return;
    onSave(wish, { ...typed, minutes: read, rapporteur: typed.rapporteur.trim() });
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "item" in wish ? "agenda.act.edit" : "agenda.add" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="item-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="item-save">
            {intl.formatMessage({ id: "action.save" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-agenda-form" onSubmit={submit}>
        <SegmentedControl
          label={intl.formatMessage({ id: "agenda.field.language" })}
          options={TEMPLATE_LANGUAGES.map((id) => ({ id, label: languageName(id, intl.locale) }))}
          value={lang}
          onChange={setLang}
          data-testid="item-language"
        />
        <TextField
          label={intl.formatMessage({ id: "agenda.field.title" })}
          value={typed.titles[lang] ?? ""}
          onChange={(title) => set({ titles: { ...typed.titles, [lang]: title } })}
          maxLength={LONGEST_ITEM_TITLE}
          autoFocus
          data-testid="item-title"
          {...(isChecked && !hasTitle && { error: intl.formatMessage({ id: "agenda.field.title.error" }) })}
        />
        <TextArea
          label={intl.formatMessage({ id: "agenda.field.task" })}
          description={intl.formatMessage({ id: "agenda.field.task.text" })}
          value={typed.tasks[lang] ?? ""}
          onChange={(task) => set({ tasks: { ...typed.tasks, [lang]: task } })}
          maxLength={2_000}
          data-testid="item-task"
        />
        <div className="f-agenda-pair">
          <Select
            label={intl.formatMessage({ id: "agenda.field.kind" })}
            options={ITEM_KINDS.map((id) => ({ id, label: intl.formatMessage({ id: `agenda.kind.${id}` }) }))}
            value={typed.kind}
            onChange={(kind) => set({ kind })}
            data-testid="item-kind"
          />
          <TextField
            label={intl.formatMessage({ id: "agenda.field.minutes" })}
            value={minutes}
            onChange={setMinutes}
            maxLength={5}
            inputMode="numeric"
            data-testid="item-minutes"
            {...(isChecked && read === null && { error: intl.formatMessage({ id: "agenda.field.minutes.error" }) })}
          />
        </div>
        <TextField
          label={intl.formatMessage({ id: "agenda.field.rapporteur" })}
          value={typed.rapporteur}
          onChange={(rapporteur) => set({ rapporteur })}
          maxLength={200}
        />
      </form>
    </Dialog>
  );
}
