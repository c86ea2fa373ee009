import * as Y from "yjs";
import { ERASED, entriesOf, readKey, readWritten } from "./bookEntries.ts";

/** One time that somebody wrote in a record. */
export interface FieldWriting {
  /** `made` for what it began with: `value` is then all its fields. */
  readonly field: string;
  /** Of a set, which element was put in (`value` true) or taken out; "" elsewhere. */
  readonly element: string;
  readonly value: unknown;
  /** What stood there before; null where nothing did, or where it can no longer be told. */
  readonly before: unknown;
  /** Milliseconds since 1970 by the writer's clock, which may be wrong. */
  readonly at: number;
  /** Who: the Yjs client, which the ledger gives to one device (ledger/clientId.ts). */
  readonly client: number;
  /** False for what another writing has replaced, also one made while apart: that value stands only here. */
  readonly isCurrent: boolean;
}

/** All that was written in one record, the oldest first; nothing of an erased one. */
export function readHistory(doc: Y.Doc, record: string): readonly FieldWriting[] {
  const entries = entriesOf(doc);
  const writings: FieldWriting[] = [];
  const prefix = `${record}/`;
  for (const [key, last] of entries._map) {
    if (!key.startsWith(prefix)) continue;
    const place = readKey(key);
    if (!place) continue;
    if (place.field === ERASED && readWritten(entries.get(key))?.[0] === true) return [];
    let before: unknown = null;
    for (const { written, client, isCurrent } of chainOf(last)) {
      const [value, at] = written;
      writings.push({ field: place.field, element: place.element, value, before, at, client, isCurrent });
      before = value;
    }
  }
  // One who made a record and then wrote in it within a millisecond did so in that order. What one act wrote at once stands in the same
  // order everywhere, in whatever order it came here.
  return writings.sort(
    (a, b) => a.at - b.at || rank(a) - rank(b) || (placeOf(a) < placeOf(b) ? -1 : Number(placeOf(a) > placeOf(b))),
  );
}

const placeOf = ({ field, element }: FieldWriting): string => `${field}:${element}`;
const rank = ({ field }: FieldWriting): number => (field === "made" ? 0 : 1);

interface Link {
  readonly written: readonly [unknown, number];
  readonly client: number;
  readonly isCurrent: boolean;
}

/** The values that ever stood under one key, in the order of the document; those whose words were let go are left out. */
function chainOf(last: Y.Item): readonly Link[] {
  const links: Link[] = [];
  for (let item: Y.Item | null = last; item; item = item.left) {
    if (!(item.content instanceof Y.ContentAny)) continue;
    const isStanding = item === last && !item.deleted;
    // Yjs makes one item of values that one writer put there one after the other.
    for (const [place, value] of [...item.content.arr.entries()].reverse()) {
      const written = readWritten(value);
      const isCurrent = isStanding && place === item.content.arr.length - 1;
      if (written) links.push({ written, client: item.id.client, isCurrent });
    }
  }
  return links.reverse();
}
