import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { FILE_KINDS, type FileKind } from "../../../domain/fileKind.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { changeSettings } from "../../../state/settingsCommands.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { useExport } from "./useExport.ts";
import "./export.css";

const CONTENTS = ["marked", "clean"] as const;
type Contents = (typeof CONTENTS)[number];

export interface ExportDialogProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly editor: Editor;
  readonly amending: Amending;
  readonly onClose: () => void;
}

/** As what kind of file, and what is in it; the choice is kept for the next time. */
export function ExportDialog({ space, doc, editor, amending, onClose }: ExportDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const form = useId();
  const kept = useAppSelector((state) => state.view.settings?.exportAs);
  const [kind, setKind] = useState<FileKind>(kept?.kind ?? "docx");
  const [contents, setContents] = useState<Contents>(kept?.isMarked === false ? "clean" : "marked");
  const exporting = useExport(space, doc, editor, amending);
  const isMarked = contents === "marked";
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  // Before all that this machine has of the discussion is here, a file would say less than was said.
  const isReady = amending.isHeard || !isMarked;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || exporting.cancel) return;
    void dispatch(changeSettings({ exportAs: { kind, isMarked } }));
    if (await exporting.begin(kind, isMarked)) onClose();
  };
  return (
    <Dialog
      isOpen
      isAlert={exporting.cancel !== null}
      onOpenChange={(isOpen) => !isOpen && !exporting.cancel && onClose()}
      title={say("export.title")}
      data-testid="export-dialog"
      footer={
        !exporting.cancel && (
          <>
            <Button onPress={onClose}>{say("action.cancel")}</Button>
            <Button variant="primary" type="submit" form={form} isDisabled={!isReady} data-testid="export-submit">
              {say("security.backup.submit")}
            </Button>
          </>
        )
      }
    >
      {exporting.cancel ? (
        <ProgressBar label={say("export.working")} onCancel={exporting.cancel} data-testid="export-progress" />
      ) : (
        <form id={form} className="f-export" onSubmit={(event) => void submit(event)}>
          <RadioGroup<FileKind>
            label={say("export.kind")}
            options={FILE_KINDS.map((id) => ({
              id,
              label: say(`export.kind.${id}`),
              description: say(`export.kind.${id}.text`),
            }))}
            value={kind}
            onChange={setKind}
            data-testid="export-kind"
          />
          <RadioGroup<Contents>
            label={say("export.contents")}
            options={CONTENTS.map((id) => ({
              id,
              label: say(`export.contents.${id}`),
              description: say(`export.contents.${id}.text`),
            }))}
            value={contents}
            onChange={setContents}
            data-testid="export-contents"
          />
        </form>
      )}
    </Dialog>
  );
}
