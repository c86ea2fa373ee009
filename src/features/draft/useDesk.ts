import { useCallback, useState } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { PageAct } from "../../documents/text/keys/keyTable.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { type Finding, useFind } from "./useFind.ts";
import { type ActsOfOthers, usePageActs } from "./usePageActs.ts";

export interface Desk {
  readonly finding: Finding;
  readonly isLinking: boolean;
  readonly openLink: () => void;
  readonly closeLink: () => void;
  readonly isReferring: boolean;
  readonly openReference: () => void;
  readonly closeReference: () => void;
  readonly hasAuthors: boolean;
  readonly isFocused: boolean;
  readonly leaveFocus: () => void;
  readonly run: (act: PageAct) => boolean;
}

/** What lies about the text: the search, the dialogs of links and references, the view of authors, focus mode. */
export function useDesk(editor: Editor | null, isEditable: boolean, others: ActsOfOthers): Desk {
  const dispatch = useAppDispatch();
  const finding = useFind(editor);
  const [isLinking, setLinking] = useState(false);
  const [isReferring, setReferring] = useState(false);
  const [hasAuthors, setAuthors] = useState(false);
  const isFocused = useAppSelector((state) => state.view.settings?.focus === true);
  const openLink = useCallback(() => setLinking(true), []);
  const openReference = useCallback(() => setReferring(true), []);
  const toggleAuthors = useCallback(() => setAuthors((before) => !before), []);
  const setFocused = useCallback((focus: boolean) => void dispatch(changeSettings({ focus })), [dispatch]);
  const leaveFocus = useCallback(() => {
    setFocused(false);
    editor?.focus();
  }, [setFocused, editor]);
  const toggleFocus = useCallback(() => {
    setFocused(!isFocused);
    editor?.focus();
  }, [setFocused, isFocused, editor]);
  const run = usePageActs({
    editor,
    isEditable,
    finding,
    onLink: openLink,
    onReference: openReference,
    toggleFocus,
    toggleAuthors,
    ...others,
  });
  return {
    finding,
    isLinking,
    openLink,
    closeLink: useCallback(() => setLinking(false), []),
    isReferring,
    openReference,
    closeReference: useCallback(() => setReferring(false), []),
    hasAuthors,
    isFocused,
    leaveFocus,
    run,
  };
}
