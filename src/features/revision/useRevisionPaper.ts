import { useEffect, useState } from "react";
import type { Paper } from "../../documents/files/paper.ts";
import { paperThen } from "../../documents/files/paperThen.ts";
import type { DocId, Hash, SpaceId } from "../../domain/ids.ts";
import { selectDraft } from "../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { readRevision } from "../../state/revisionCommands.ts";
import { selectVersionsOf, type VersionView } from "../../state/versionSelectors.ts";

/** `missing`: not all of it is here yet. */
export type RevisionPaper =
  | { readonly state: "reading" }
  | { readonly state: "missing" }
  | { readonly state: "ready"; readonly paper: Paper; readonly isAsSigned: boolean };

/** The issued text of a draft with this content, and who issued it; null while no such version is known here. */
export function useRevisionPaper(
  space: SpaceId,
  doc: DocId,
  content: Hash,
): { readonly version: VersionView | null; readonly paper: RevisionPaper } {
  const dispatch = useAppDispatch();
  const draft = useAppSelector((state) => selectDraft(state, space, doc));
  const versions = useAppSelector((state) => selectVersionsOf(state, space, doc));
  const version = versions.find((one) => one.content === content && one.issued !== null) ?? null;
  const [paper, setPaper] = useState<RevisionPaper>({ state: "reading" });
  const { title = "", reference = "", lang = "en" } = draft ?? {};
  const id = version?.id;
  useEffect(() => {
    let isCurrent = true;
    if (id === undefined) setPaper({ state: "missing" });
    else {
      setPaper({ state: "reading" });
      void dispatch(readRevision(space, doc, id)).then((read) => {
        if (!isCurrent) return;
        const then = read.ok ? read.value : null;
        if (!then) return setPaper({ state: "missing" });
        const made = paperThen(then, { title, reference, lang });
        setPaper({ state: "ready", paper: made, isAsSigned: then.content === content });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [dispatch, space, doc, content, id, title, reference, lang]);
  return { version, paper };
}
