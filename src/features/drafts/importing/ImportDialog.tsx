import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { FileDropZone } from "../../../controls/FileDropZone.tsx";
import { ProblemBanner } from "../../../controls/ProblemBanner.tsx";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { importDraft } from "../../../state/importCommands.ts";
import { type EntryWish, firstWish } from "./firstWish.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import { useWordFile, type WordFile, type WordFileReader } from "./useWordFile.ts";
import "./importing.css";

export interface ImportDialogProps {
  readonly space: SpaceId;
  /** One that was dropped on the page; null to choose one here. */
  readonly first?: File | null;
  readonly onClose: () => void;
}

// An OpenDocument file is let in to be told what to do with it.
const ACCEPTED = [".docx", ".odt", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

/** A Word file becomes a draft: it is chosen, read, looked at with all that will not be in the draft, and only then taken in. */
export function ImportDialog({ space, first = null, onClose }: ImportDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const form = useId();
  const reader = useWordFile(first);
  const { file } = reader;
  const [changed, setChanged] = useState<{ readonly of: WordFile; readonly wish: EntryWish } | null>(null);
  const [isPending, setPending] = useState(false);
  const begun = file.state === "read" ? firstWish(file.imported, file.name, intl.locale) : null;
  const wish = changed?.of === file ? changed.wish : begun;
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending || file.state !== "read" || !wish || wish.title.trim() === "") return;
    setPending(true);
    const entry = { title: wish.title.trim(), reference: wish.reference.trim(), lang: wish.lang };
    await dispatch(importDraft(space, { imported: file.imported, file: file.original, ...entry }));
    setPending(false);
  };
  return (
    <Dialog
      title={say("import.title")}
      size={file.state === "read" ? "wide" : "normal"}
      isOpen
      isAlert={isPending}
      onOpenChange={(isOpen) => !isOpen && !isPending && onClose()}
      data-testid="import-dialog"
      footer={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {say("action.cancel")}
          </Button>
          {file.state === "read" && (
            <Button variant="primary" type="submit" form={form} isPending={isPending} data-testid="import-submit">
              {say("import.submit")}
            </Button>
          )}
        </>
      }
    >
      {file.state === "read" && wish ? (
        <form id={form} onSubmit={(event) => void submit(event)}>
          <ImportPreview
            imported={file.imported}
            file={file.original}
            wish={wish}
            onWish={(next) => setChanged({ of: file, wish: next })}
          />
        </form>
      ) : (
        <ChooseFile reader={reader} />
      )}
    </Dialog>
  );
}

function ChooseFile({ reader: { file, read, cancel } }: { readonly reader: WordFileReader }) {
  const intl = useIntl();
  if (file.state === "reading") {
    return (
      <ProgressBar
        label={intl.formatMessage({ id: "import.reading" }, { file: file.name })}
        onCancel={cancel}
        data-testid="import-progress"
      />
    );
  }
  return (
    <div className="f-import">
      {file.state === "unread" && (
        <>
          <ProblemBanner problem={file.problem} />
          <p>
            <bdi>{file.name}</bdi>
          </p>
        </>
      )}
      <p>{intl.formatMessage({ id: "import.text" })}</p>
      <FileDropZone
        label={intl.formatMessage({ id: "import.drop" })}
        accept={ACCEPTED}
        onFiles={([chosen]) => chosen && read(chosen)}
        data-testid="import-file"
      >
        {intl.formatMessage({ id: "import.drop.text" })}
      </FileDropZone>
    </div>
  );
}
