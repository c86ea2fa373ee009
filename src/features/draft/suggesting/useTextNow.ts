import { useCallback, useSyncExternalStore } from "react";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";

/** The words of a paragraph as they are; null when it is not shown any more. */
export function useTextNow({ model }: Editor, block: string): string | null {
  const watch = useCallback((listener: () => void) => model.watchLayout(listener), [model]);
  return useSyncExternalStore(watch, () => blockOf(model.layout(), block)?.text ?? null);
}
