import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";
import type { DocumentEntry } from "../../documents/register/documentList.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { renameDraft } from "../../state/draftCommands.ts";
import { useAppDispatch } from "../../state/hooks.ts";

export interface RenameDialogProps {
  readonly space: SpaceId;
  readonly draft: DocumentEntry;
  readonly onClose: () => void;
}

export function RenameDialog({ space, draft, onClose }: RenameDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const form = useId();
  const [title, setTitle] = useState(draft.title);
  const [isChecked, setChecked] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() === "") return;
    onClose();
    if (title.trim() !== draft.title) await dispatch(renameDraft(space, draft.id, title.trim()));
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "drafts.rename.title" })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="rename-submit">
            {intl.formatMessage({ id: "action.rename" })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={intl.formatMessage({ id: "drafts.new.title.label" })}
          value={title}
          onChange={setTitle}
          maxLength={400}
          autoFocus
          data-testid="rename-title"
          {...(isChecked && title.trim() === "" && { error: intl.formatMessage({ id: "drafts.new.title.error" }) })}
        />
      </form>
    </Dialog>
  );
}
