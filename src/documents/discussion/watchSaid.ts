import type * as Y from "yjs";
import { RULINGS, STATEMENTS } from "./roots.ts";

/** Calls `listener` after each transaction in which something was said, ruled or taken out. Returns its stop function. */
export function watchSaid(doc: Y.Doc, listener: () => void): () => void {
  const roots = [STATEMENTS, RULINGS].map((name) => doc.getMap<unknown>(name));
  for (const root of roots) root.observe(listener);
  return () => {
    for (const root of roots) root.unobserve(listener);
  };
}
