import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Checkbox } from "../../../controls/Checkbox.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { fileSize } from "../../../domain/fileSize.ts";
import type { DeviceId, SpaceId } from "../../../domain/ids.ts";
import { selectFilesHere } from "../../../state/attachmentSelectors.ts";
import { saveBundle } from "../../../state/bundleCommands.ts";
import { selectFileReceivers } from "../../../state/fileReceivers.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { selectSelf, selectSpaces } from "../../../state/spaceSelectors.ts";
import { FileProgress } from "./FileProgress.tsx";
import { LackingMember } from "./LackingMember.tsx";

interface SaveFileDialogProps {
  readonly space: SpaceId;
  readonly onClose: () => void;
}

/** What goes into a file for a stick: everything, or what one member lacks; with the attached files or without. */
export function SaveFileDialog({ space, onClose }: SaveFileDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const receivers = useAppSelector((state) => selectFileReceivers(state, space));
  const files = useAppSelector((state) => selectFilesHere(state, space));
  const spaceName = useAppSelector(selectSpaces).find((one) => one.space === space)?.name ?? "";
  const self = useAppSelector((state) => selectSelf(state, space));
  const [what, setWhat] = useState<"everything" | "lacking">("everything");
  const [member, setMember] = useState<DeviceId | null>(receivers[0]?.member.device ?? null);
  const [withFiles, setWithFiles] = useState(true);
  const [isWorking, setWorking] = useState(false);
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const save = async (): Promise<void> => {
    setWorking(true);
    const lackedBy = what === "lacking" ? member : null;
    const person = [self?.delegation, self?.name].filter(Boolean).join(", ");
    const saved = await dispatch(saveBundle(space, { lackedBy, withFiles, spaceName, person }));
    setWorking(false);
    if (!saved.ok || !saved.value.isDone) return;
    toasts.show({ text: intl.formatMessage({ id: "sync.file.saved" }, { count: saved.value.entries }), tone: "ok" });
    onClose();
  };
  const size = fileSize(files.sizeBytes);
  return (
    <Dialog
      isOpen
      isAlert={isWorking}
      onOpenChange={(isOpen) => !isOpen && !isWorking && onClose()}
      title={say("sync.file.save.title")}
      data-testid="bundle-save-dialog"
      footer={
        !isWorking && (
          <>
            <Button onPress={onClose}>{say("action.cancel")}</Button>
            <Button variant="primary" onPress={() => void save()} data-testid="bundle-save-submit">
              {say("sync.file.where")}
            </Button>
          </>
        )
      }
    >
      {isWorking ? (
        <FileProgress label={say("sync.file.writing")} />
      ) : (
        <div className="f-sync-file">
          <RadioGroup
            label={say("sync.file.what")}
            value={what}
            onChange={setWhat}
            data-testid="bundle-what"
            options={[
              { id: "everything", label: say("sync.file.everything"), description: say("sync.file.everything.text") },
              ...(receivers.length > 0
                ? [
                    {
                      id: "lacking" as const,
                      label: say("sync.file.lacking"),
                      description: say("sync.file.lacking.text"),
                    },
                  ]
                : []),
            ]}
          />
          {receivers.length === 0 && <p className="f-sync-quiet">{say("sync.file.lacking.nobody")}</p>}
          {what === "lacking" && <LackingMember receivers={receivers} value={member} onChange={setMember} />}
          {files.count > 0 && (
            <Checkbox
              isSelected={withFiles}
              onChange={setWithFiles}
              description={intl.formatMessage(
                { id: "sync.file.attached.text" },
                { count: files.count, size: intl.formatNumber(size.value, size.format) },
              )}
              data-testid="bundle-with-files"
            >
              {say("sync.file.attached")}
            </Checkbox>
          )}
        </div>
      )}
    </Dialog>
  );
}
