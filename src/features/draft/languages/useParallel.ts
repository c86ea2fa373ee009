import { useEffect, useState } from "react";
import { type Checks, readChecks } from "../../../documents/languages/readChecks.ts";
import { type Parallel, readParallel } from "../../../documents/languages/readParallel.ts";
import { readSaid } from "../../../documents/discussion/readSaid.ts";
import { watchSaid } from "../../../documents/discussion/watchSaid.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { watchScheme } from "../../../documents/text/numbering/scheme.ts";
import type { Replica } from "../../../workspace/replica.ts";
import type { Speakers } from "../amendments/speakersOf.ts";
import { isSameParallel } from "./isSameParallel.ts";
import { createThrottle } from "../throttle.ts";
import type { SourceText } from "./useSourceText.ts";

const EVERY_MS = 350;

interface Read {
  readonly editor: Editor;
  readonly source: SourceText;
  readonly parallel: Parallel;
}

/**
 * How the open text stands to its source, looked at again a few times a second at most while somebody writes; null before all is here. It
 * stays the same object while nothing is to be drawn anew, so the words of a translated paragraph are those of the editor.
 */
export function useParallel(
  editor: Editor | null,
  source: SourceText | null,
  said: Replica["doc"] | null,
  speakers: Speakers,
): Parallel | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (!editor || !source || !said) return;
    let checks = checksIn(said, source, speakers);
    let numbers = source.numbering.current();
    const look = (): void => {
      const parallel = parallelOf(editor, source, checks);
      // What is read of the source has its numbers in it, before it and where it refers to them.
      const isCounted = source.numbering.current() === numbers;
      numbers = source.numbering.current();
      setRead((before) => {
        const isSame = isCounted && before?.editor === editor && before.source === source;
        return isSame && isSameParallel(before.parallel, parallel) ? before : { editor, source, parallel };
      });
    };
    const looks = createThrottle<void>(EVERY_MS, look);
    looks.call();
    const stops = [
      source.model.watchLayout(() => looks.call()),
      watchScheme(source.model.doc, () => looks.call()),
      editor.model.watchLayout(() => looks.call()),
      watchSaid(said, () => {
        checks = checksIn(said, source, speakers);
        looks.call();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      looks.cancel();
    };
  }, [editor, source, said, speakers]);
  return read && read.editor === editor && read.source === source ? read.parallel : null;
}

const checksIn = (said: Replica["doc"], { doc }: SourceText, { isSame }: Speakers): Checks =>
  readChecks(readSaid(said), doc, isSame);

const parallelOf = (editor: Editor, { model }: SourceText, checks: Checks): Parallel =>
  readParallel(model.layout().blocks, editor.model.layout().blocks, checks);

/** The same as of this very moment, for an act that must not meet a paragraph that has gone meanwhile. */
export const parallelNow = (editor: Editor, source: SourceText, said: Replica["doc"], speakers: Speakers): Parallel =>
  parallelOf(editor, source, checksIn(said, source, speakers));
