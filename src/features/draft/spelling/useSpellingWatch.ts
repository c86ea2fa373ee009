import { useEffect, useMemo, useState } from "react";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { whenIdle } from "../../../documents/whenIdle.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { selectCheckedLanguages } from "../../../state/spelling.ts";
import { checkWords, loadSpelling, restSpellers } from "../../../state/spellingCommands.ts";
import { scrollerOf } from "../useHoveredBlock.ts";
import { blocksSeen } from "./blocksSeen.ts";
import { createSpellingWatch, type SpellingWatch } from "./createSpellingWatch.ts";
import { isTypingKey } from "./typingKeys.ts";

/** However busy the window is, it is looked at then (ms). */
const LATEST = 1_000;

/** The marks under misspelt words of the open draft; null while there are to be none. */
export function useSpellingWatch(editor: Editor | null, lang: string, isEditable: boolean): SpellingWatch | null {
  const dispatch = useAppDispatch();
  const isOn = useAppSelector(({ view: { settings } }) =>
    isEditable ? settings?.spelling?.isOn !== false : settings?.spelling?.isOnReading === true,
  );
  const languages = useAppSelector(selectCheckedLanguages);
  const own = useAppSelector(({ spelling }) => spelling.own);
  const turn = useAppSelector(({ spelling }) => spelling.turn);
  const [watch, setWatch] = useState<SpellingWatch | null>(null);
  useEffect(() => {
    if (!editor || !isOn) return;
    void dispatch(loadSpelling());
    const scroller = scrollerOf(editor);
    const next = createSpellingWatch({
      editor,
      lang,
      check: async (of, words) => {
        const checked = await dispatch(checkWords(of, words));
        return checked.ok ? checked.value : null;
      },
      seen: () => (scroller ? blocksSeen(editor, scroller) : new Set()),
      whenIdle: (run) => whenIdle(run, LATEST),
    });
    const stopListening = listen(editor, scroller, next);
    setWatch(next);
    return () => {
      setWatch(null);
      stopListening();
      next.stop();
      editor.showSpelling(null);
      dispatch(restSpellers());
    };
  }, [editor, lang, isOn, dispatch]);
  const sets = useMemo(() => {
    const known = new Map(Object.entries(own).map(([of, words]) => [of, new Set(words)]));
    return (of: string): ReadonlySet<string> => known.get(of) ?? new Set();
  }, [own]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another dictionary all is looked up again
  useEffect(() => watch?.forget(), [watch, turn]);
  useEffect(() => watch?.allow({ languages, own: sets }), [watch, languages, sets]);
  return watch;
}

/** What moves the text under the eyes, and what says whether a word is being typed. */
function listen({ view }: Editor, scroller: Element | null, { look, setTyping }: SpellingWatch): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const isTyping = isTypingKey(event);
    if (isTyping !== null) setTyping(isTyping);
  };
  const left = (): void => setTyping(false);
  const resized = new ResizeObserver(look);
  if (scroller) resized.observe(scroller);
  scroller?.addEventListener("scroll", look, { passive: true });
  view.dom.addEventListener("keydown", pressed, true);
  view.dom.addEventListener("mousedown", left);
  view.dom.addEventListener("blur", left);
  return () => {
    resized.disconnect();
    scroller?.removeEventListener("scroll", look);
    view.dom.removeEventListener("keydown", pressed, true);
    view.dom.removeEventListener("mousedown", left);
    view.dom.removeEventListener("blur", left);
  };
}
