import type { After } from "../model/record.ts";
import type { Layout } from "../model/layout.ts";
import type { Block } from "../model/block.ts";

/** Ids of the segments behind this one in its text, in text order: what the author of an act knew about. */
export function knownBehind(layout: Layout, id: string): string[] {
  const segment = layout.segments.get(id);
  if (!segment) return [];
  return (layout.texts.get(segment.container) ?? []).slice(segment.ordinal + 1).map((later) => later.id);
}

/** "Behind this block, and behind whatever is split off from it unseen." Null stands for the start of the document. */
export function afterBlock(layout: Layout, block: Block | null): After | null {
  if (block === null) return null;
  return { s: [...block.parts], known: [...new Set(block.parts.flatMap((part) => knownBehind(layout, part)))] };
}

/**
 * True when what comes there may stand between the halves of a paragraph. Should the second half be pulled forward, several that come there
 * together go before it together, so each of them has to say where it stands.
 */
export function mayBeBetween({ records, segments }: Layout, { s, known }: After): boolean {
  const previous = segments.get(s.at(-1) ?? "");
  return known.length > 0 || (previous !== undefined && records.get(previous.container)?.after != null);
}
