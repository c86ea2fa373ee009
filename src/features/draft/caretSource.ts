import type { RemoteCaret } from "../../documents/text/binding/remoteCarets.ts";

/** Hands the carets of the others to the editor without drawing anything anew in React. */
export function createCaretSource() {
  const watchers = new Set<() => void>();
  let carets: readonly RemoteCaret[] = [];
  return {
    read: (): readonly RemoteCaret[] => carets,
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    put(next: readonly RemoteCaret[]): void {
      carets = next;
      for (const watcher of watchers) watcher();
    },
  };
}
export type CaretSource = ReturnType<typeof createCaretSource>;
