import * as Y from "yjs";
import { local } from "../../origin.ts";
import { type Acceptance, acceptancesOf, proposalIn } from "./acceptances.ts";
import { firstLetter, restoredIn } from "./restoredLetters.ts";
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
    const taken = new Set<Acceptance>();
    for (const record of blocksOf(doc).values()) {
      if (record instanceof Y.Map) takeAway(record, doubled, taken);
    }
    for (const one of doubled) if (taken.has(one) || !isRedone(meta, one)) meta.delete(one.key);
  }, local("removeDoubles"));
}

/** What a redo has written again may be here before it is told what it is a copy of: then its writer takes it away. */
const isRedone = (meta: Y.Map<unknown>, { key }: Acceptance): boolean => meta._map.get(key)?.left !== null;

/** Letters and borders of a text, and the making of a paragraph. */
function takeAway(record: Y.Map<unknown>, doubled: readonly Acceptance[], taken: Set<Acceptance>): void {
  const text = record.get("t");
  if (text instanceof Y.Text) {
    for (const { index, one } of writtenIn(text, doubled)) {
      text.delete(index, 1);
      taken.add(one);
    }
  }
  const made = record._map.get("on");
  const one = made && !made.deleted ? writtenFor(doubled, made.id.client, made.id.clock) : undefined;
  if (one) {
    record.delete("on");
    taken.add(one);
  }
}

type Written = { readonly index: number; readonly one: Acceptance };

/** What in a Y.Text was written for one of these, also what an undo or redo copied from that; from its end to its start. */
function writtenIn(text: Y.Text, doubled: readonly Acceptance[]): readonly Written[] {
  const found: Written[] = [];
  const restored = restoredIn(text);
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { client, clock } = item.id;
    for (let i = 0; i < item.length; i++) {
      const one = writtenFor(doubled, ...firstLetter(restored, client, clock + i));
      if (one) found.unshift({ index: index + i, one });
    }
    index += item.length;
  }
  return found;
}

const writtenFor = (doubled: readonly Acceptance[], client: number, clock: number): Acceptance | undefined =>
  doubled.find((one) => one.client === client && one.from <= clock && clock < one.to);
