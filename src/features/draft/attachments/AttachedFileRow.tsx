import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { DelegationMark } from "../../../controls/DelegationMark.tsx";
import { IconButton } from "../../../controls/IconButton.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { removeAttachedFile, saveAttachedFile } from "../../../state/attachmentCommands.ts";
import type { AttachedFileView } from "../../../state/attachmentSelectors.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { FileStanding } from "./FileStanding.tsx";
import { fileSize } from "../../../domain/fileSize.ts";

export interface AttachedFileRowProps {
  readonly space: SpaceId;
  readonly file: AttachedFileView;
  readonly mayRemove: boolean;
}

/** One file: its name, how large it is, who attached it and when, whether it is here, and what can be done with it. */
export function AttachedFileRow({ space, file, mayRemove }: AttachedFileRowProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const { name, by, standing } = file;
  const remove = async (): Promise<void> => {
    const done = await dispatch(removeAttachedFile(space, file.id, true));
    if (!done.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "attachments.removed" }, { name }),
      tone: "ok",
      undo: () => void dispatch(removeAttachedFile(space, file.id, false)),
    });
  };
  const save = async (): Promise<void> => {
    const saved = await dispatch(saveAttachedFile(space, file));
    if (saved.ok && saved.value.isDone)
      toasts.show({ text: intl.formatMessage({ id: "attachments.saved" }, { name }), tone: "ok" });
  };
  const size = fileSize(file.sizeBytes);
  return (
    <ListRow
      icon="file"
      title={<bdi data-testid="attached-file-name">{name}</bdi>}
      data-testid="attached-file"
      detail={
        <>
          {intl.formatMessage(
            { id: "attachments.by" },
            {
              size: intl.formatNumber(size.value, size.format),
              who: by ? (
                <DelegationMark key="who" code={by.code} place={by.index} name={by.name || by.delegation} />
              ) : (
                intl.formatMessage({ id: "amendments.aFormerMember" })
              ),
              when: <RelativeTime key="when" at={file.at} />,
            },
          )}
          <FileStanding space={space} file={file} />
          <span className="f-attachments-acts">
            {standing?.state === "here" && (
              <Button
                icon="download"
                variant="quiet"
                onPress={() => void save()}
                aria-label={intl.formatMessage({ id: "attachments.save.of" }, { name })}
                data-testid="attached-file-save"
              >
                {intl.formatMessage({ id: "attachments.save" })}
              </Button>
            )}
            {mayRemove && (
              <IconButton
                icon="trash"
                label={intl.formatMessage({ id: "attachments.remove" }, { name })}
                onPress={() => void remove()}
                data-testid="attached-file-remove"
              />
            )}
          </span>
        </>
      }
    />
  );
}
