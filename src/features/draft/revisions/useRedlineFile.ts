import { useState } from "react";
import { useIntl } from "react-intl";
import { type RedlineVoices, redlinePaperOf } from "../../../documents/files/redlinePaperOf.ts";
import type { PaperTitle } from "../../../documents/files/paperOf.ts";
import type { RedlineRow } from "../../../documents/revisions/redline.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { exportPaper } from "../../../state/fileCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { selectSigners } from "../../../state/versionSelectors.ts";
import { fileNameOf } from "../files/fileName.ts";
import { fileWordsOf } from "../files/fileWordsOf.ts";
import { useWritten } from "../files/useWritten.ts";
import { blocksOfRow } from "./RedlineRows.tsx";
import { deedsOf } from "../../../workspace/paragraphStories.ts";
import { redlineSideOf } from "../../../documents/files/redlineSideOf.ts";
import { useRowWords } from "./useRowWords.ts";
import type { ReadyRedline } from "./useRedline.ts";

/** What a redline becomes: changes that Word knows of by their authors, or a page to be passed on. */
export const REDLINE_KINDS = ["docx", "pdf"] as const;
export type RedlineKind = (typeof REDLINE_KINDS)[number];

export interface RedlineFile {
  readonly isWriting: boolean;
  readonly write: (kind: RedlineKind, ready: ReadyRedline) => Promise<void>;
}

/** Writes what changed between two texts into a file, the whole text with it. `compared`: which two, as the reader names them. */
export function useRedlineFile(space: SpaceId, title: PaperTitle, compared: string): RedlineFile {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const signers = useAppSelector((state) => selectSigners(state, space));
  const wordsOf = useRowWords();
  const tell = useWritten();
  const [isWriting, setWriting] = useState(false);
  const write: RedlineFile["write"] = async (kind, ready) => {
    setWriting(true);
    const { redline, before, after, labels, stories } = ready;
    const of = (row: RedlineRow): ReturnType<RedlineVoices["of"]> => {
      const [deed, ...others] = stories ? deedsOf(stories, blocksOfRow(row)) : [];
      const author = deed && others.length === 0 ? signers.get(deed.device) : undefined;
      // Where several wrote, nobody is told apart: a change has one author in any file.
      if (!deed || !author?.name)
        return { author: intl.formatMessage({ id: "redline.compared" }), initials: "", at: null };
      return { author: author.name, initials: author.code, at: deed.at };
    };
    const beside = (row: RedlineRow): string => wordsOf.beside(row, labels);
    const sides = { before: redlineSideOf(before, title.lang), after: redlineSideOf(after, title.lang) };
    const paper = redlinePaperOf({ redline, ...sides }, { ...title, reference: compared }, { of, beside });
    const name = fileNameOf({ ...title, reference: compared }, intl.formatMessage({ id: "drafts.untitled" }));
    const wish = { paper, kind, name, words: fileWordsOf(intl) };
    const written = await dispatch(exportPaper(wish, new AbortController().signal));
    setWriting(false);
    if (written.ok && written.value) tell(written.value);
  };
  return { isWriting, write };
}
