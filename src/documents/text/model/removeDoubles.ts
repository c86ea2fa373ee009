import * as Y from "yjs";
import { local } from "../../origin.ts";
import { type Acceptance, acceptancesOf, proposalIn } from "./acceptances.ts";
import { blocksOf, metaOf } from "./roots.ts";

/**
 * Two people bring the same proposal into the text while apart. Of what they wrote for it every peer that may write takes away
 * what the one with the greater client id wrote, so that all take away the same. With it goes the note of it: should the other be
 * undone, the proposal is in nobody's words and can be brought in again.
 */
export function removeDoubles(doc: Y.Doc, transaction: Y.Transaction): void {
  const meta = metaOf(doc);
  const keys = [...transaction.changed].flatMap(([type, keys]) =>
    type instanceof Y.Map && type === meta ? [...keys] : [],
  );
  const proposals = new Set(keys.flatMap((key) => (key === null ? [] : (proposalIn(key) ?? []))));
  const doubled = [...proposals].flatMap((proposal) => acceptancesOf(doc, proposal).slice(1));
  if (doubled.length === 0) return;
  doc.transact(() => {
    for (const record of blocksOf(doc).values()) {
      if (record instanceof Y.Map) takeAway(record, doubled);
    }
    for (const { key } of doubled) meta.delete(key);
  }, local("removeDoubles"));
}

/** Letters and borders of a text, and the making of a paragraph. */
function takeAway(record: Y.Map<unknown>, doubled: readonly Acceptance[]): void {
  const text = record.get("t");
  if (text instanceof Y.Text) for (const [index, length] of writtenIn(text, doubled)) text.delete(index, length);
  const made = record._map.get("on");
  if (made && !made.deleted && isWrittenFor(doubled, made.id, 0)) record.delete("on");
}

/** Stretches of a Y.Text that were written for one of these, from its end to its start. */
function writtenIn(text: Y.Text, doubled: readonly Acceptance[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (let i = 0; i < item.length; i++) if (isWrittenFor(doubled, item.id, i)) found.unshift([index + i, 1]);
    index += item.length;
  }
  return found;
}

const isWrittenFor = (doubled: readonly Acceptance[], { client, clock }: Y.ID, offset: number): boolean =>
  doubled.some((one) => one.client === client && one.from <= clock + offset && clock + offset < one.to);
