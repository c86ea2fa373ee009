import { useCallback, useEffect, useMemo, useState } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { FindQuery } from "../../documents/text/find/findMatches.ts";

const FIRST: FindQuery = { text: "", matchCase: false, isWholeWord: false, isFolded: true };

export interface Finding {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  readonly query: FindQuery;
  readonly replacement: string;
  readonly total: number;
  /** From 1; 0 when the caret is on none. */
  readonly current: number;
  /** How many the last "replace all" changed. */
  readonly replaced: number | null;
  /** Counts how often the bar was asked for. */
  readonly asked: number;
  readonly open: (isReplacing: boolean) => void;
  readonly close: () => void;
  readonly change: (part: Partial<FindQuery>) => void;
  readonly setReplacement: (text: string) => void;
  readonly step: (step: 1 | -1) => void;
  readonly replaceOne: () => void;
  readonly replaceAll: () => void;
}

/** The search in the open draft. What is found stays right while others write: the editor searches anew with each change. */
export function useFind(editor: Editor | null): Finding {
  const [bar, setBar] = useState({ isOpen: false, isReplacing: false, asked: 0 });
  const [query, setQuery] = useState(FIRST);
  const [replacement, setReplacement] = useState("");
  const [replaced, setReplaced] = useState<number | null>(null);
  const [{ total, current }, setCount] = useState({ total: 0, current: 0 });
  const { isOpen } = bar;
  useEffect(() => {
    editor?.find.search(isOpen ? query : null);
    setReplaced(null);
  }, [editor, isOpen, query]);
  useEffect(() => {
    if (!editor) return;
    const read = (): void => setCount({ total: editor.status().found, current: editor.status().foundAt });
    read();
    return editor.watchStatus(read);
  }, [editor]);
  // The button that was pressed has nothing more to do: the focus must not be lost with it.
  const refocus = useCallback(() => setBar((before) => ({ ...before, asked: before.asked + 1 })), []);
  return useMemo(
    () => ({
      ...bar,
      query,
      replacement,
      total,
      current,
      replaced,
      open: (isReplacing) => {
        const selected = selectedWords(editor);
        if (selected) setQuery((before) => ({ ...before, text: selected }));
        setBar(({ asked }) => ({ isOpen: true, isReplacing, asked: asked + 1 }));
      },
      close: () => {
        setBar((before) => ({ ...before, isOpen: false }));
        editor?.focus();
      },
      change: (part) => setQuery((before) => ({ ...before, ...part })),
      setReplacement,
      step: (step) => void editor?.find.step(step),
      replaceOne: () => {
        editor?.find.replaceOne(replacement);
        if (editor?.find.count().total === 0) refocus();
      },
      replaceAll: () => {
        editor?.find.replaceAll(replacement);
        setReplaced(total);
        refocus();
      },
    }),
    [editor, bar, query, replacement, replaced, total, current, refocus],
  );
}

/** A few selected words are what one wants to find. */
function selectedWords(editor: Editor | null): string | null {
  if (!editor) return null;
  const { doc, selection } = editor.view.state;
  if (selection.empty || !selection.$from.sameParent(selection.$to)) return null;
  const text = doc.textBetween(selection.from, selection.to);
  return text.length > 0 && text.length <= 80 ? text : null;
}
