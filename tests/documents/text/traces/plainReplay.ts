import * as Y from "yjs";
import type { Patch, Trace } from "./readTrace.ts";
import { hasPairs } from "./hasPairs.ts";
import { seenBefore } from "./seenBefore.ts";

export interface PlainFigures {
  readonly text: string;
  readonly ms: number;
  /** Bytes of an update a transaction, all together. */
  readonly updateBytes: number;
  readonly stateBytes: number;
}

/**
 * The trace in one bare Y.Text an author, with nothing around it: what cannot be beaten. `ranks` says how the authors' client ids
 * are ordered: where two have written at one place, Yjs puts the lower id first.
 */
export function plainReplay(trace: Trace, ranks: readonly number[] = inOrder(trace)): PlainFigures {
  const seen = seenBefore(trace);
  const counts = hasPairs(trace);
  const start = performance.now();
  const authors = Array.from({ length: trace.agents }, (_, agent) => createAuthor(ranks[agent] ?? agent, trace.agents));
  const seed = authors[0]?.make((text) => text.insert(0, trace.startContent)) ?? new Uint8Array();
  for (const author of authors.slice(1)) author.take(seed);
  for (const [index, { agent, patches }] of trace.txns.entries()) {
    const author = authors[agent];
    if (!author) throw new RangeError(`No author ${agent}`);
    for (const [of, count] of (seen[index] ?? []).entries()) {
      if (of === agent) continue;
      for (const update of authors[of]?.made.slice(author.known[of], count) ?? []) author.take(update);
      author.known[of] = count;
    }
    const change = (text: Y.Text): void => {
      for (const patch of patches) write(text, patch, counts);
    };
    author.made.push(author.make(change));
  }
  const [one = createAuthor(0, 1), ...others] = authors;
  for (const { doc } of others) one.take(Y.encodeStateAsUpdate(doc));
  const text = one.doc.getText().toString();
  const ms = performance.now() - start;
  const updateBytes = [seed, ...authors.flatMap(({ made }) => made)].reduce((sum, made) => sum + made.byteLength, 0);
  return { text, ms, updateBytes, stateBytes: Y.encodeStateAsUpdate(one.doc).byteLength };
}

const inOrder = ({ agents }: Trace): readonly number[] => Array.from({ length: agents }, (_, agent) => agent);

function createAuthor(rank: number, agents: number) {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = rank + 1;
  let last: Uint8Array = new Uint8Array();
  doc.on("update", (update: Uint8Array) => {
    last = update;
  });
  return {
    doc,
    /** The update of each own transaction; empty where it changed nothing. */
    made: [] as Uint8Array[],
    known: Array.from({ length: agents }, () => 0),
    make(change: (text: Y.Text) => void): Uint8Array {
      last = new Uint8Array();
      doc.transact(() => change(doc.getText()));
      return last;
    },
    take(update: Uint8Array): void {
      if (update.byteLength > 0) Y.applyUpdate(doc, update);
    },
  };
}

function write(text: Y.Text, [position, deleted, inserted]: Patch, counts: boolean): void {
  const units = (points: number): number => (counts ? [...text.toString()].slice(0, points).join("").length : points);
  const at = units(position);
  const end = units(position + deleted);
  if (end > at) text.delete(at, end - at);
  if (inserted !== "") text.insert(at, inserted);
}
