import type { Head } from "../../ledger/types.ts";
import { type LogKey, logKey } from "./logKey.ts";
import { RANGES_MAX, type Range } from "./protocol.ts";

/** Entries that one WANT asks for before the rest is left to the next, perhaps to another neighbour. */
const WANT_ENTRIES = 2000;

export interface Offer {
  readonly theirs: readonly Head[];
  readonly heldSeq: (head: Head) => number;
  /** Being fetched, blocked, waiting for control, or about to be pushed by its author. */
  readonly isTaken: (head: Head, key: LogKey) => boolean;
}

/**
 * What to ask one neighbour for next. Control logs come alone and first: they carry the members and keys without
 * which content is refused. Then the smallest gaps, so that whoever is writing now does not wait behind an archive.
 */
export function chooseRanges(offer: Offer): readonly Range[] {
  const gaps = offer.theirs
    .map((head) => ({ head, held: offer.heldSeq(head) }))
    .filter(({ head, held }) => head.seq > held && !offer.isTaken(head, logKey(head)));
  const control = gaps.filter(({ head }) => head.lane === "control");
  const first = control.length > 0 ? control : gaps;
  const sorted = first.sort((a, b) => a.head.seq - a.held - (b.head.seq - b.held) || compare(a.head, b.head));
  const ranges: Range[] = [];
  let entries = 0;
  for (const { head, held } of sorted) {
    if (ranges.length === RANGES_MAX || (ranges.length > 0 && entries >= WANT_ENTRIES)) break;
    ranges.push({ device: head.device, lane: head.lane, from: held + 1, to: head.seq });
    entries += head.seq - held;
  }
  return ranges;
}

const compare = (a: Head, b: Head): number => (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
