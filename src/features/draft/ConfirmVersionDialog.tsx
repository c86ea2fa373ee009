import { type FormEvent, useEffect, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { Spinner } from "../../controls/Spinner.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { whatHindersAdoption } from "../../documents/discussion/whatHindersAdoption.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { nextRevision, revisionReference } from "../../documents/revisions/revisionReference.ts";
import { selectDraft } from "../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { confirmVersion, type PreparedVersion, prepareVersion } from "../../state/versionCommands.ts";
import { contentWords, selectVersionsOf } from "../../state/versionSelectors.ts";
import { AdoptionChoice } from "./AdoptionChoice.tsx";
import type { Amending } from "./amendments/useAmending.ts";
import { IssueFields, type IssueForm } from "./revisions/IssueFields.tsx";
import { TextWords } from "./TextWords.tsx";

const parts = ["what", "who", "check"] as const;

export interface ConfirmVersionDialogProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** What the draft itself is called in papers. */
  readonly reference: string;
  readonly amending: Amending;
  readonly onClose: () => void;
}

/** What confirming does, who sees it, and the words of the text that is confirmed: the one of now, as its entries make it. */
export function ConfirmVersionDialog({ space, doc, reference: before, amending, onClose }: ConfirmVersionDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const form = useId();
  const revision = nextRevision(
    useAppSelector((state) => selectVersionsOf(state, space, doc)).map(({ issued }) => issued?.revision ?? null),
  );
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const [issuing, setIssuing] = useState<IssueForm>({ isIssued: true, circulation: "restricted", audience: "" });
  /** Null as long as nobody has written another one than is offered. */
  const [written, setReference] = useState<string | null>(null);
  const reference = written ?? (issuing.isIssued ? revisionReference(before, revision) : before);
  const [isAdopted, setAdopted] = useState(false);
  const [isPending, setPending] = useState(false);
  const prepared = usePrepared(space, doc, onClose);
  const hindrances = whatHindersAdoption(amending.discussion);
  const mayAdopt = amending.isHeard && hindrances.length === 0;
  const mayConfirm = prepared?.isWhole === true && (mayAdopt || !isAdopted);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!prepared?.isWhole || !mayConfirm || isPending) return;
    setPending(true);
    const { reading, content, numbering } = prepared;
    const { circulation, audience } = issuing;
    const [title, lang] = [(entry?.title ?? "").slice(0, 250), entry?.lang ?? "en"];
    const as = { revision, circulation, audience: audience.trim(), title, lang, numbering };
    const issue = issuing.isIssued ? as : null;
    const done = await dispatch(confirmVersion(space, doc, { reading, content, reference: reference.trim(), issue }));
    // Of a version that nobody confirmed nothing could be said.
    if (done.ok && isAdopted) await amending.lifting.adopt(content);
    setPending(false);
    if (!done.ok) return;
    onClose();
    toasts.show({ text: intl.formatMessage({ id: issue ? "issue.done" : "confirmVersion.done" }), tone: "ok" });
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "issue.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="confirm-version"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isDisabled={!mayConfirm}
            isPending={isPending}
            data-testid="confirm-version-submit"
          >
            {intl.formatMessage({ id: issuing.isIssued ? "issue.submit" : "confirmVersion.submit" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-draft-confirm" onSubmit={(event) => void submit(event)}>
        <ul className="f-draft-confirm-parts">
          {parts.map((part) => (
            <li key={part}>
              <strong>{intl.formatMessage({ id: `confirmVersion.${part}` })}</strong>
              <br />
              {intl.formatMessage({ id: `confirmVersion.${part}.text` })}
            </li>
          ))}
        </ul>
        <IssueFields revision={revision} form={issuing} onChange={setIssuing} />
        <TextField
          label={intl.formatMessage({ id: "confirmVersion.reference" })}
          description={intl.formatMessage({ id: "confirmVersion.reference.text" })}
          value={reference}
          onChange={setReference}
          maxLength={MAX_REFERENCE}
          autoFocus
          data-testid="confirm-version-reference"
        />
        <AdoptionChoice {...{ amending, hindrances, isAdopted }} onChange={setAdopted} />
        <WhatIsConfirmed prepared={prepared} />
      </form>
    </Dialog>
  );
}

/** Letters; in UTF-8 at most twice as many bytes in the scripts of the interface. */
const MAX_REFERENCE = 100;

/** Null while the text is being read. A failure is a notice already. */
function usePrepared(space: SpaceId, doc: DocId, onFailed: () => void): PreparedVersion | null {
  const dispatch = useAppDispatch();
  const [prepared, setPrepared] = useState<PreparedVersion | null>(null);
  const [fail] = useState(() => onFailed);
  useEffect(() => {
    let isGone = false;
    void dispatch(prepareVersion(space, doc)).then((answer) => {
      if (isGone) return;
      if (answer.ok) setPrepared(answer.value);
      else fail();
    });
    return () => {
      isGone = true;
    };
  }, [dispatch, space, doc, fail]);
  return prepared;
}

function WhatIsConfirmed({ prepared }: { readonly prepared: PreparedVersion | null }) {
  const intl = useIntl();
  if (!prepared)
    return (
      <p className="f-draft-confirm-reading" role="status">
        <Spinner /> {intl.formatMessage({ id: "confirmVersion.reading" })}
      </p>
    );
  if (!prepared.isWhole)
    return (
      <Banner
        tone="warn"
        title={intl.formatMessage({ id: "confirmVersion.behind" })}
        data-testid="confirm-version-behind"
      />
    );
  return (
    <div>
      <p className="f-draft-confirm-label">{intl.formatMessage({ id: "confirmVersion.words" })}</p>
      <TextWords
        label={intl.formatMessage({ id: "confirmVersion.words" })}
        words={contentWords(prepared.content)}
        data-testid="confirm-version-words"
      />
      <p className="f-draft-quiet">{intl.formatMessage({ id: "confirmVersion.words.text" })}</p>
    </div>
  );
}
