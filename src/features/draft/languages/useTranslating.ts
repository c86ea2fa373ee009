import { useCallback, useMemo, useState } from "react";
import { createTermFinder, type TermFinder } from "../../../documents/languages/findTerms.ts";
import type { Family } from "../../../documents/languages/family.ts";
import type { Parallel } from "../../../documents/languages/readParallel.ts";
import type { DocumentEntry } from "../../../documents/register/documentList.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { selectFamily } from "../../../state/familySelectors.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { changeSettings } from "../../../state/settingsCommands.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { useParallel } from "./useParallel.ts";
import { type SourceText, useSourceText } from "./useSourceText.ts";
import { useTerms } from "./useTerms.ts";
import { type TranslatingActs, useTranslatingActs } from "./useTranslatingActs.ts";

export type LanguageDialog = "add" | "terms" | "print";

/** All that the page of a draft knows of its other languages, and what can be done there. */
export interface Translating {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly family: Family | null;
  /** The draft of the family that this one is compared with; null where there is none, or none was chosen. */
  readonly other: DocumentEntry | null;
  /** It is a translation, and compared with the language of reference. */
  readonly isFollowing: boolean;
  readonly source: SourceText | null;
  readonly parallel: Parallel | null;
  readonly isBeside: boolean;
  readonly setBeside: (isBeside: boolean) => void;
  readonly compareWith: (doc: DocId) => void;
  readonly amending: Amending;
  readonly isEditable: boolean;
  readonly acts: TranslatingActs;
  /** The agreed terms in a paragraph of the source, and in one of this text. */
  readonly findTerms: TermFinder;
  readonly findRenderings: TermFinder;
  readonly dialog: LanguageDialog | null;
  readonly show: (dialog: LanguageDialog | null) => void;
}

export function useTranslating(
  space: SpaceId,
  doc: DocId,
  editor: Editor | null,
  amending: Amending,
  isEditable: boolean,
): Translating {
  const dispatch = useAppDispatch();
  const family = useAppSelector((state) => selectFamily(state, space, doc));
  const wished = useAppSelector((state) => state.view.settings?.sideBySide) ?? isEditable;
  const [chosen, compareWith] = useState<DocId | null>(null);
  const [dialog, show] = useState<LanguageDialog | null>(null);
  const other = otherOf(family, doc, chosen);
  const source = useSourceText(space, other);
  const parallel = useParallel(editor, source, amending.said, amending.viewer.speakers);
  const isBeside = other !== null && wished && parallel !== null;
  const setBeside = useCallback(
    (sideBySide: boolean) => {
      if (sideBySide && !other) compareWith(family?.members.find(({ id }) => id !== doc)?.id ?? null);
      void dispatch(changeSettings({ sideBySide }));
    },
    [dispatch, other, family, doc],
  );
  const acts = useTranslatingActs({ space, doc, editor, amending, source, parallel, isBeside, setBeside });
  const terms = useTerms(space, other !== null);
  const [from, to] = [other?.lang ?? "", amending.lang];
  const findTerms = useMemo(() => createTermFinder(terms ?? [], from, to), [terms, from, to]);
  const findRenderings = useMemo(() => createTermFinder(terms ?? [], to, from), [terms, from, to]);
  return {
    space,
    doc,
    family,
    other,
    isFollowing: other !== null && other === family?.source,
    source,
    parallel,
    isBeside,
    setBeside,
    compareWith,
    amending,
    isEditable,
    acts,
    findTerms,
    findRenderings,
    dialog,
    show,
  };
}

/** A translation is compared with the language of reference unless another was chosen; that language itself with none. */
function otherOf(family: Family | null, doc: DocId, chosen: DocId | null): DocumentEntry | null {
  if (!family) return null;
  const wanted = family.members.find(({ id }) => id === chosen && id !== doc);
  return wanted ?? (family.source.id === doc ? null : family.source);
}
