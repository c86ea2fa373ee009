import { useCallback } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { RedlineRow } from "../../../documents/revisions/redline.ts";
import { restoreParagraph, restoreRevision } from "../../../documents/revisions/restoreRevision.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { Block } from "../../../documents/text/model/block.ts";

export interface Restoring {
  readonly paragraph: (row: RedlineRow, issued: readonly Block[]) => void;
  readonly whole: (issued: readonly Block[]) => void;
}

/** Brings words of an issued text back into the text of now, as one act each; the notice that says so takes it back. */
export function useRestoring(editor: Editor): Restoring {
  const intl = useIntl();
  const toasts = useToasts();
  const tell = useCallback(
    (text: string): void => {
      const act = editor.lastAct();
      // Only as long as nothing else was done since: otherwise undo would take back that.
      const undo = (): void => void (act !== null && editor.lastAct() === act && editor.undo());
      toasts.show({ text, tone: "ok", undo });
    },
    [editor, toasts],
  );
  return {
    paragraph: useCallback(
      (row, issued) => {
        restoreParagraph(editor.model, row, issued);
        tell(intl.formatMessage({ id: "redline.restored" }));
      },
      [editor, intl, tell],
    ),
    whole: useCallback(
      (issued) => {
        const { left } = restoreRevision(editor.model, issued);
        tell(intl.formatMessage({ id: "redline.restoredWhole" }, { left }));
      },
      [editor, intl, tell],
    ),
  };
}
