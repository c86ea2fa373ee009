import { useState } from "react";
import { useIntl } from "react-intl";
import { FileButton } from "../../../controls/FileButton.tsx";
import { List } from "../../../controls/List.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { attachFile } from "../../../state/attachmentCommands.ts";
import { selectAttachedFiles, selectMayAttach } from "../../../state/attachmentSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { AttachedFileRow } from "./AttachedFileRow.tsx";
import "./attachments.css";

/** The files that are attached to a draft, and how each of them stands on this machine. */
export function AttachedFiles({ space, doc }: { readonly space: SpaceId; readonly doc: DocId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const files = useAppSelector((state) => selectAttachedFiles(state, space, doc));
  const mayAttach = useAppSelector((state) => selectMayAttach(state, space));
  const [isPending, setPending] = useState(false);
  if (files.length === 0 && !mayAttach) return null;
  const attach = async (file: File): Promise<void> => {
    setPending(true);
    await dispatch(attachFile(space, doc, file));
    setPending(false);
  };
  const title = intl.formatMessage({ id: "attachments.title" });
  return (
    <Section title={title} data-testid="attached-files">
      <div className="f-attachments">
        {files.length > 0 && (
          <List label={title}>
            {files.map((file) => (
              <AttachedFileRow key={file.id} space={space} file={file} mayRemove={mayAttach} />
            ))}
          </List>
        )}
        {mayAttach && (
          <FileButton
            icon="plus"
            variant="quiet"
            isPending={isPending}
            onFile={(file) => void attach(file)}
            data-testid="attach-file"
          >
            {intl.formatMessage({ id: "attachments.attach" })}
          </FileButton>
        )}
      </div>
    </Section>
  );
}
