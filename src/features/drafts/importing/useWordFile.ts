import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportedDraft } from "../../../documents/files/importing/importedDraft.ts";
import type { Problem } from "../../../domain/problem.ts";
import { type Import, startImport } from "../../../workspace/startImport.ts";

/** What has become of the file that was chosen. `name`: of the file; `original`: the file itself. */
export type WordFile =
  | { readonly state: "none" }
  | { readonly state: "reading"; readonly name: string }
  | { readonly state: "unread"; readonly name: string; readonly problem: Problem }
  | { readonly state: "read"; readonly name: string; readonly imported: ImportedDraft; readonly original: File };

export interface WordFileReader {
  readonly file: WordFile;
  readonly read: (file: File) => void;
  /** Gives up what is being read. */
  readonly cancel: () => void;
}

/** Reads one Word file at a time, and no longer than somebody waits for it. */
export function useWordFile(first: File | null): WordFileReader {
  const [file, setFile] = useState<WordFile>({ state: "none" });
  const running = useRef<Import | null>(null);
  const cancel = useCallback((): void => {
    const stopped = running.current;
    running.current = null;
    stopped?.stop();
    setFile({ state: "none" });
  }, []);
  const read = useCallback((chosen: File): void => {
    running.current?.stop();
    const { name } = chosen;
    const own = startImport(chosen);
    running.current = own;
    setFile({ state: "reading", name });
    void own.done.then((result) => {
      // Whoever has cancelled, or chosen another one, does not wait for this one any more.
      if (running.current !== own) return;
      running.current = null;
      setFile(
        result.ok
          ? { state: "read", name, imported: result.value, original: chosen }
          : { state: "unread", name, problem: result.error },
      );
    });
  }, []);
  useEffect(() => {
    if (first) read(first);
    return () => {
      const stopped = running.current;
      running.current = null;
      stopped?.stop();
    };
  }, [first, read]);
  return { file, read, cancel };
}
