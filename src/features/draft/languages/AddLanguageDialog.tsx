import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Family } from "../../../documents/languages/family.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { DRAFT_LANGUAGES } from "../../../domain/draftLanguages.ts";
import { archiveDraft } from "../../../state/draftCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { createTranslation } from "../../../state/languageCommands.ts";

const BEGINNINGS = ["empty", "words"] as const;
type Beginning = (typeof BEGINNINGS)[number];

export interface AddLanguageDialogProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly family: Family;
  readonly onClose: () => void;
}

/** Begins the paper in another language, with the paragraphs of the language of reference. */
export function AddLanguageDialog({ space, doc, family, onClose }: AddLanguageDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const form = useId();
  const taken = family.members.map(({ lang }) => lang);
  const languages = DRAFT_LANGUAGES.filter((lang) => !taken.includes(lang));
  const [lang, setLang] = useState<string>(
    languages.find((one) => intl.locale.startsWith(one)) ?? languages[0] ?? "en",
  );
  const [title, setTitle] = useState(family.source.title);
  const [beginning, setBeginning] = useState<Beginning>("empty");
  const [isPending, setPending] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const source = languageName(family.source.lang, intl.locale);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isPending || title.trim() === "") return;
    setPending(true);
    const wish = { title: title.trim(), lang, withWords: beginning === "words" };
    const made = await dispatch(createTranslation(space, doc, wish));
    setPending(false);
    if (!made.ok) return;
    onClose();
    toasts.show({
      text: intl.formatMessage({ id: "languages.added" }, { language: languageName(lang, intl.locale) }),
      tone: "ok",
      undo: () => void dispatch(archiveDraft(space, made.value, true)),
    });
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "languages.add.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="add-language-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isPending} data-testid="add-language-submit">
            {intl.formatMessage({ id: "languages.add.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-languages-form" onSubmit={(event) => void submit(event)}>
        <Select
          label={intl.formatMessage({ id: "drafts.new.language.label" })}
          description={intl.formatMessage({ id: "languages.add.text" }, { source })}
          options={languages.map((id) => ({ id, label: languageName(id, intl.locale) }))}
          value={lang}
          onChange={setLang}
          data-testid="add-language-language"
        />
        <TextField
          label={intl.formatMessage({ id: "languages.add.name" })}
          value={title}
          onChange={setTitle}
          maxLength={400}
          data-testid="add-language-title"
          {...(isChecked && title.trim() === "" && { error: intl.formatMessage({ id: "drafts.new.title.error" }) })}
        />
        <RadioGroup<Beginning>
          label={intl.formatMessage({ id: "languages.begin" })}
          options={BEGINNINGS.map((id) => ({
            id,
            label: intl.formatMessage({ id: `languages.begin.${id}` }),
            description: intl.formatMessage({ id: `languages.begin.${id}.text` }, { source }),
          }))}
          value={beginning}
          onChange={setBeginning}
          data-testid="add-language-begin"
        />
      </form>
    </Dialog>
  );
}
