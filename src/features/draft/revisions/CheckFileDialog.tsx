import { useState } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { FileDropZone } from "../../../controls/FileDropZone.tsx";
import type { CheckedRevision } from "../../../documents/revisions/checkRevisionFile.ts";
import { MOST_REVISION_BYTES } from "../../../documents/revisions/revisionFile.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { checkRevision } from "../../../state/revisionCommands.ts";
import { FileVerdict } from "./FileVerdict.tsx";
import "./revisions.css";

export interface CheckFileDialogProps {
  readonly space: SpaceId;
  readonly onClose: () => void;
}

type Looked = { readonly name: string; readonly checked: CheckedRevision | null };

/** Says of the file of a revision whether it is as it was made, and what in it is not. Needs neither network nor the space. */
export function CheckFileDialog({ space, onClose }: CheckFileDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    if (file.size > MOST_REVISION_BYTES) return setLooked({ name: file.name, checked: null });
    const answer = await dispatch(checkRevision(await file.text()));
    if (answer.ok) setLooked({ name: file.name, checked: answer.value });
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "revision.file.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="revision-file"
      footer={<Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>}
    >
      <div className="f-revision-check">
        <FileDropZone
          label={intl.formatMessage({ id: "revision.file.drop" })}
          accept={[".concordia-revision"]}
          onFiles={(files) => void look(files)}
          data-testid="revision-file-drop"
        >
          {intl.formatMessage({ id: "revision.file.drop.text" })}
        </FileDropZone>
        {looked && !looked.checked && (
          <Banner tone="danger" title={intl.formatMessage({ id: "problem.fileTooLarge.title" })} />
        )}
        {looked?.checked && <FileVerdict space={space} name={looked.name} checked={looked.checked} />}
      </div>
    </Dialog>
  );
}
