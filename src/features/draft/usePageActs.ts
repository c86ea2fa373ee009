import { useCallback } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { nextFlagged } from "../../documents/text/flags/nextFlagged.ts";
import { settleFlag } from "../../documents/text/flags/settleFlag.ts";
import type { PageAct } from "../../documents/text/keys/keyTable.ts";
import type { Amending } from "./amendments/useAmending.ts";
import type { LanguageKeys } from "./languages/languageKeys.ts";
import { goToBlock } from "./goToBlock.ts";
import type { Finding } from "./useFind.ts";

/** What other parts of the page do when their keys are pressed. */
export interface ActsOfOthers {
  /** False for who may not speak in the discussion. */
  readonly beginIn: Amending["begin"];
  /** False for the same. */
  readonly toggleSuggesting: () => boolean;
  readonly languages: LanguageKeys;
  /** To the next misspelt word, or the one before. */
  readonly onMisspelt: (step: 1 | -1) => void;
}

export interface PageActsOptions extends ActsOfOthers {
  readonly editor: Editor | null;
  readonly isEditable: boolean;
  readonly finding: Finding;
  readonly onLink: () => void;
  readonly onReference: () => void;
  readonly toggleFocus: () => void;
  readonly toggleAuthors: () => void;
}

/** What the keys of the page do. False leaves the key to whoever else wants it. */
export function usePageActs(options: PageActsOptions): (act: PageAct) => boolean {
  const { editor, isEditable, finding, onLink, onReference, toggleFocus, toggleAuthors } = options;
  const { beginIn, toggleSuggesting, languages, onMisspelt } = options;
  return useCallback(
    (act) => {
      if (!editor) return false;
      const writes = (run: () => void): boolean => {
        if (isEditable) run();
        return isEditable;
      };
      const acts: Readonly<Record<PageAct, () => boolean>> = {
        link: () => writes(onLink),
        reference: () => writes(onReference),
        find: () => did(() => finding.open(false)),
        replace: () => did(() => finding.open(isEditable)),
        findNext: () => did(() => (finding.isOpen ? finding.step(1) : finding.open(false))),
        findPrevious: () => did(() => (finding.isOpen ? finding.step(-1) : finding.open(false))),
        nextFlagged: () => showFlagged(editor, 1),
        previousFlagged: () => showFlagged(editor, -1),
        keepFlagged: () => writes(() => settle(editor, "keep")),
        deleteFlagged: () => writes(() => settle(editor, "delete")),
        nextMisspelt: () => did(() => onMisspelt(1)),
        previousMisspelt: () => did(() => onMisspelt(-1)),
        focusMode: () => did(toggleFocus),
        authors: () => did(toggleAuthors),
        suggest: toggleSuggesting,
        propose: () => beginIn("propose"),
        comment: () => beginIn("comment"),
        bracket: () => beginIn("bracket"),
        reserve: () => beginIn("reserve"),
        ...languages,
      };
      return acts[act]();
    },
    [
      editor,
      isEditable,
      finding,
      onLink,
      onReference,
      toggleFocus,
      toggleAuthors,
      beginIn,
      toggleSuggesting,
      languages,
      onMisspelt,
    ],
  );
}

function did(run: () => void): true {
  run();
  return true;
}

function showFlagged(editor: Editor, step: 1 | -1): true {
  const block = nextFlagged(editor.model.layout().blocks, editor.status().block, step);
  if (block) goToBlock(editor, block.id);
  return true;
}

/** Settles the one the caret is in, and goes on to the next. */
function settle(editor: Editor, decision: "keep" | "delete"): void {
  const { block } = editor.status();
  if (block !== null && settleFlag(editor.model, block, decision)) showFlagged(editor, 1);
}
