import { useCallback, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { MenuPlace } from "../../../controls/MenuAt.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { suggestWords } from "../../../state/spellingCommands.ts";
import { view } from "../../../state/view.ts";
import type { Misspelt, SpellingWatch } from "./createSpellingWatch.ts";
import { useSpellingWatch } from "./useSpellingWatch.ts";

/** A misspelt word that is selected in the text, and what may have been meant. */
export interface Offer {
  readonly word: Misspelt;
  readonly suggestions: readonly string[];
  readonly place: MenuPlace;
}

export interface Spelling {
  readonly watch: SpellingWatch | null;
  readonly offer: Offer | null;
  readonly close: () => void;
  /** Selects the next misspelt word, or the one before, and offers what may have been meant. */
  readonly go: (step: 1 | -1) => void;
}

/** Spelling in the open draft: the marks, and the word that is being looked at. */
export function useSpelling(editor: Editor | null, lang: string, isEditable: boolean): Spelling {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const watch = useSpellingWatch(editor, lang, isEditable);
  const [offer, setOffer] = useState<Offer | null>(null);
  const asked = useRef(0);
  const close = useCallback(() => setOffer(null), []);
  const show = useCallback(
    async (word: Misspelt): Promise<void> => {
      if (!editor) return;
      const turn = ++asked.current;
      editor.select(word.at.from, word.at.to);
      const suggestions = isEditable ? await dispatch(suggestWords(word.lang, word.text)) : [];
      // Another word was asked for, or what was selected is no longer this one.
      if (turn !== asked.current || editor.selectedText() !== word.text) return;
      setOffer({ word, suggestions, place: placeOf(editor) });
    },
    [editor, isEditable, dispatch],
  );
  const go = useCallback(
    (step: 1 | -1): void => {
      if (!watch) {
        dispatch(view.actions.sheetOpened("spelling"));
        return;
      }
      void watch.next(step).then((word) => {
        if (word) void show(word);
        else toasts.show({ text: intl.formatMessage({ id: "spelling.none" }) });
      });
    },
    [watch, show, dispatch, toasts, intl],
  );
  useEffect(() => {
    if (!editor || !watch) return;
    const dom = editor.view.dom;
    const pointedAt = (event: MouseEvent): void => {
      const word = watch.misspeltAt(positionOf(editor, event));
      if (!word) return;
      event.preventDefault();
      void show(word);
    };
    dom.addEventListener("contextmenu", pointedAt);
    return () => dom.removeEventListener("contextmenu", pointedAt);
  }, [editor, watch, show]);
  useEffect(() => {
    if (!watch) setOffer(null);
  }, [watch]);
  return { watch, offer, close, go };
}

/** By the key for menus it is about where the caret is. */
function positionOf({ view }: Editor, event: MouseEvent): number {
  const isByKey = event instanceof PointerEvent && event.pointerType === "";
  const at = isByKey ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
  return at?.pos ?? view.state.selection.from;
}

/** Of what is selected, in the window. */
function placeOf({ view }: Editor): MenuPlace {
  const { from, to } = view.state.selection;
  const [start, end] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)];
  const isOneLine = end.right > start.left && end.top < start.bottom;
  const width = isOneLine ? end.right - start.left : 1;
  return { top: start.top, left: start.left, width, height: start.bottom - start.top };
}
