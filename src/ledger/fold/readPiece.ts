import { createDecoder } from "lib0/decoding";
import { type ItemHead, walkUpdate } from "../validator/walkUpdate.ts";
import {
  CONTENT_BITS,
  type DeletedRange,
  type FoldedEnvelope,
  type FoldItem,
  type FoldPiece,
  TEXT_CONTENT,
} from "./foldPiece.ts";
import { joinItems } from "./joinItems.ts";

/** An envelope of `client` as a fold keeps it; null when its update is not one that a validator would take. */
export function readPiece(client: number, envelope: FoldedEnvelope): FoldPiece | null {
  const { seq, time, keyId, deps, update } = envelope;
  const items: FoldItem[] = [];
  const deletes: DeletedRange[] = [];
  let clock = 0;
  let isForeign = false;
  try {
    walkUpdate(createDecoder(update), {
      section(of, from) {
        isForeign ||= of !== client;
        clock = from;
      },
      item(head, length) {
        items.push(itemOf(update, head, clock, length));
        clock += length;
      },
      deleted: (of, from, length) => void deletes.push({ client: of, clock: from, length }),
    });
  } catch {
    // The parser only reads: whatever it threw means that these bytes are no update for a fold.
    return null;
  }
  if (isForeign) return null;
  const timeS = Math.floor(time / 1000);
  return { seq, timeS, keyId, deps, items: joinItems(client, items), deletes: joinRanges(deletes) };
}

function itemOf(update: Uint8Array, head: Readonly<ItemHead>, clock: number, length: number): FoldItem {
  const { info, originClient, originClock, rightClient, rightClock, parentClient, parentClock, root, key } = head;
  const isText = (info & CONTENT_BITS) === TEXT_CONTENT;
  const from = isText ? head.contentFrom + lengthOfCount(update, head.contentFrom) : head.contentFrom;
  const isPlaced = originClient >= 0 || rightClient >= 0;
  return {
    info,
    clock,
    length,
    origin: originClient < 0 ? null : { client: originClient, clock: originClock },
    right: rightClient < 0 ? null : { client: rightClient, clock: rightClock },
    parent: isPlaced ? null : (root ?? { client: parentClient, clock: parentClock }),
    key: isPlaced ? null : key,
    content: update.subarray(from, head.contentTo),
  };
}

function lengthOfCount(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0) >= 128) at++;
  return at - from + 1;
}

/** Of one author after the other, ascending, each as long as can be. */
function joinRanges(ranges: readonly DeletedRange[]): DeletedRange[] {
  const sorted = [...ranges].sort((a, b) => b.client - a.client || a.clock - b.clock);
  const joined: DeletedRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last?.client !== range.client || range.clock > last.clock + last.length) joined.push(range);
    else {
      const end = Math.max(last.clock + last.length, range.clock + range.length);
      joined[joined.length - 1] = { ...last, length: end - last.clock };
    }
  }
  return joined;
}
