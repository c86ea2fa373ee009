import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { languageName } from "../../controls/languageName.ts";
import { Dialog } from "../../controls/Dialog.tsx";
import { Select } from "../../controls/Select.tsx";
import { TextField } from "../../controls/TextField.tsx";
import type { Template } from "../../documents/templates/template.ts";
import { templateBlocks, templateParts } from "../../documents/templates/templateBlocks.ts";
import { keptReference, LONGEST_REFERENCE } from "../../domain/documentReference.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { createDraft } from "../../state/draftCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { createPrivateDraft } from "../../state/privateSpaceCommands.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { selectOwnDelegation } from "../../state/spaceSelectors.ts";
import { DraftReaders, type Readers } from "./DraftReaders.tsx";
import { DRAFT_LANGUAGES } from "../../domain/draftLanguages.ts";
import { nextReference } from "./nextReference.ts";
import { TemplateChoice } from "./TemplateChoice.tsx";
import { useTemplates } from "./useTemplates.ts";

/** Starts a draft and opens it. */
export function NewDraftDialog({ space, onClose }: { readonly space: SpaceId; readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const form = useId();
  const { profile, documents } = useAppSelector((state) => selectRegisters(state, space));
  const [title, setTitle] = useState("");
  const [reference, setReference] = useState("");
  const [lang, setLang] = useState(() => intl.locale.split("-")[0] ?? "en");
  const templates = useTemplates();
  const [template, setTemplate] = useState<Template | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const example = nextReference(profile?.code ?? "", new Date().getFullYear(), Object.values(documents));

  const kept = keptReference(reference);
  const [readers, setReaders] = useState<Readers>("all");
  const isPrivate = useAppSelector((state) => state.privateSpaces.some((one) => one.space === space));
  const delegation = useAppSelector((state) => selectOwnDelegation(state, space));
  const names = { space: profile?.code || profile?.name || "", delegation };
  const besideName = intl.formatMessage({ id: `beside.name.${readers === "self" ? "self" : "delegation"}` }, names);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isPending || title.trim() === "" || kept === null) return;
    setPending(true);
    const begun = template
      ? {
          blocks: templateBlocks(template, lang, title.trim()),
          scheme: template.numbering,
          parts: templateParts(template),
        }
      : { blocks: [] };
    const draft = { title: title.trim(), reference: kept, lang, ...begun };
    if (readers === "all") await dispatch(createDraft(space, draft));
    else await dispatch(createPrivateDraft({ of: space, kind: readers, spaceName: besideName, draft }));
    setPending(false);
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "drafts.new" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isPending} data-testid="new-draft-submit">
            {intl.formatMessage({ id: "drafts.new.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-drafts-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={intl.formatMessage({ id: "drafts.new.title.label" })}
          value={title}
          onChange={setTitle}
          maxLength={400}
          autoFocus
          data-testid="new-draft-title"
          {...(isChecked && title.trim() === "" && { error: intl.formatMessage({ id: "drafts.new.title.error" }) })}
        />
        <TextField
          label={intl.formatMessage({ id: "drafts.new.reference.label" })}
          description={intl.formatMessage({ id: "drafts.new.reference.description" }, { example })}
          value={reference}
          onChange={setReference}
          maxLength={LONGEST_REFERENCE}
          data-testid="new-draft-reference"
          {...(isChecked && kept === null && { error: intl.formatMessage({ id: "properties.reference.error" }) })}
        />
        <Select
          label={intl.formatMessage({ id: "drafts.new.language.label" })}
          description={intl.formatMessage({ id: "drafts.new.language.description" })}
          options={DRAFT_LANGUAGES.map((id) => ({ id, label: languageName(id, intl.locale) }))}
          value={lang}
          data-testid="new-draft-language"
          onChange={setLang}
        />
        <TemplateChoice templates={templates} value={template} onChange={setTemplate} lang={lang} />
        {!isPrivate && <DraftReaders spaceName={names.space} value={readers} onChange={setReaders} />}
      </form>
    </Dialog>
  );
}
