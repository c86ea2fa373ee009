import { useCallback, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { placeAmendments } from "../../../documents/amendments/placeAmendments.ts";
import type { PaperDiscussion } from "../../../documents/files/gatherSaid.ts";
import { paperOf } from "../../../documents/files/paperOf.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { FileKind } from "../../../domain/fileKind.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { exportPaper } from "../../../state/fileCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { fileNameOf } from "./fileName.ts";
import { fileWordsOf } from "./fileWordsOf.ts";
import { useWritten } from "./useWritten.ts";
import { voicesOf } from "./voicesOf.ts";

export interface Exporting {
  /** Null while nothing is being written. */
  readonly cancel: (() => void) | null;
  /** Whether a file was written. A failure is a notice already. */
  readonly begin: (kind: FileKind, isMarked: boolean) => Promise<boolean>;
}

/** Makes a file of the text as it is now, and says when it is there. */
export function useExport(space: SpaceId, doc: DocId, editor: Editor, amending: Amending): Exporting {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const tell = useWritten();
  const running = useRef<AbortController | null>(null);
  const [isRunning, setRunning] = useState(false);
  const begin = async (kind: FileKind, isMarked: boolean): Promise<boolean> => {
    const own = new AbortController();
    running.current = own;
    setRunning(true);
    const title = { title: entry?.title ?? "", reference: entry?.reference ?? "", lang: entry?.lang ?? "und" };
    const { model } = editor;
    const said = (): PaperDiscussion => {
      const { discussion, viewer } = amending;
      const voices = voicesOf(viewer.speakers, intl);
      const { comments, brackets, reservations } = discussion;
      return { groups: placeAmendments(model, discussion), comments, brackets, reservations, voices };
    };
    const { paper, unplaced } = paperOf(editor, title, isMarked ? said() : null);
    const words = fileWordsOf(intl);
    const name = fileNameOf(title, intl.formatMessage({ id: "drafts.untitled" }));
    const written = await dispatch(exportPaper({ paper, kind, name, words }, own.signal));
    setRunning(false);
    if (!written.ok || written.value === null) return false;
    tell(written.value, unplaced);
    return true;
  };
  const cancel = useCallback(() => running.current?.abort(), []);
  return { cancel: isRunning ? cancel : null, begin };
}
