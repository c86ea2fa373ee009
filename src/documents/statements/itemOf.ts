import type * as Y from "yjs";

/** The item of Yjs by which something came to stand under a key: its client and its clock. */
export interface WrittenItem {
  readonly client: number;
  readonly clock: number;
}

/** Null for what stands nowhere in these roots. A statement is never written over, so there is one. */
export function itemOf(doc: Y.Doc, roots: readonly string[], id: string): WrittenItem | null {
  for (const root of roots) {
    const item = doc.getMap<unknown>(root)._map.get(id);
    if (item) return { client: item.id.client, clock: item.id.clock };
  }
  return null;
}
