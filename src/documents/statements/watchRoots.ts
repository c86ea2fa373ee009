import type * as Y from "yjs";

/** Calls `listener` after each transaction that changes an entry of one of the roots. Returns its stop function. */
export function watchRoots(doc: Y.Doc, names: readonly string[], listener: () => void): () => void {
  const roots = names.map((name) => doc.getMap<unknown>(name));
  for (const root of roots) root.observe(listener);
  return () => {
    for (const root of roots) root.unobserve(listener);
  };
}
