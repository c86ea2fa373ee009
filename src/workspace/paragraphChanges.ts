import type * as Y from "yjs";
import { longestRun } from "../documents/text/commands/longestRun.ts";
import type { Block } from "../documents/text/model/block.ts";
import { createLayoutCache } from "../documents/text/model/layoutCache.ts";
import type { DeviceId } from "../domain/ids.ts";

export const PARAGRAPH_ACTS = ["wrote", "added", "deleted", "moved"] as const;
export type ParagraphAct = (typeof PARAGRAPH_ACTS)[number];

/** What somebody did to one paragraph. `at`: milliseconds since 1970 by the author's clock, which may be wrong. */
export interface ParagraphChange {
  readonly block: string;
  readonly what: ParagraphAct;
  readonly device: DeviceId;
  readonly at: number;
}

type Seen = Pick<ParagraphChange, "block" | "what">;

/** To be asked after each step: which paragraphs are otherwise than when it was asked last, and in what. */
export function watchParagraphs(doc: Y.Doc): () => readonly Seen[] {
  const cache = createLayoutCache(doc);
  doc.on("afterTransaction", (transaction: Y.Transaction) => cache.mark(transaction));
  let shown = cache.current().blocks;
  return () => {
    const before = shown;
    shown = cache.current().blocks;
    return before === shown ? [] : compare(before, shown);
  };
}

/** A paragraph keeps its object as long as nothing of it changes. */
function compare(before: readonly Block[], now: readonly Block[]): readonly Seen[] {
  const old = new Map(before.map((block, place) => [block.id, { block, place }]));
  const ids = new Set(now.map(({ id }) => id));
  const seen: Seen[] = [];
  for (const block of now) {
    const was = old.get(block.id)?.block;
    if (!was) seen.push({ block: block.id, what: "added" });
    else if (was !== block && contentOf(was) !== contentOf(block)) seen.push({ block: block.id, what: "wrote" });
  }
  for (const { id } of before) if (!ids.has(id)) seen.push({ block: id, what: "deleted" });
  const common = now.filter(({ id }) => old.has(id));
  const places = common.map(({ id }) => old.get(id)?.place ?? 0);
  if (places.some((place, i) => place < (places[i - 1] ?? -1))) {
    const still = new Set(longestRun(places));
    common.forEach(({ id }, i) => {
      if (!still.has(i)) seen.push({ block: id, what: "moved" });
    });
  }
  return seen;
}

/** Without the number of a note, which changes when another one comes before it. */
const contentOf = ({ kind, level, numbered, lang, role: { table }, spans }: Block): string =>
  JSON.stringify([kind, level, numbered, lang, table, spans.map(({ text, format }) => [text, format.key])]);
