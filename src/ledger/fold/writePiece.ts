import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import { CONTENT_BITS, type FoldItem, type FoldPiece, type ItemId, TEXT_CONTENT } from "./foldPiece.ts";

/** The Yjs V1 update of a piece. Of equal pieces it is the same bytes. */
export function writePiece(client: number, { items, deletes }: Pick<FoldPiece, "items" | "deletes">): Uint8Array {
  const encoder = createEncoder();
  const first = items[0];
  writeVarUint(encoder, first ? 1 : 0);
  if (first) {
    writeVarUint(encoder, items.length);
    writeVarUint(encoder, client);
    writeVarUint(encoder, first.clock);
    for (const item of items) writeItem(encoder, item);
  }
  const clients = [...new Set(deletes.map((range) => range.client))];
  writeVarUint(encoder, clients.length);
  for (const of of clients) {
    const ranges = deletes.filter((range) => range.client === of);
    writeVarUint(encoder, of);
    writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      writeVarUint(encoder, clock);
      writeVarUint(encoder, length);
    }
  }
  return toUint8Array(encoder);
}

function writeItem(encoder: Encoder, item: FoldItem): void {
  writeUint8(encoder, item.info);
  if (item.origin) writeItemId(encoder, item.origin);
  if (item.right) writeItemId(encoder, item.right);
  if (!item.origin && !item.right) {
    writeVarUint(encoder, typeof item.parent === "string" ? 1 : 0);
    if (typeof item.parent === "string") writeVarString(encoder, item.parent);
    else if (item.parent) writeItemId(encoder, item.parent);
    if (item.key !== null) writeVarString(encoder, item.key);
  }
  if ((item.info & CONTENT_BITS) === TEXT_CONTENT) writeVarUint8Array(encoder, item.content);
  else writeUint8Array(encoder, item.content);
}

function writeItemId(encoder: Encoder, { client, clock }: ItemId): void {
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
}
