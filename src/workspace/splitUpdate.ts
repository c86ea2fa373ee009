import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { ownBytes } from "./ownBytes.ts";

export interface UpdateLimits {
  readonly maxBytes: number;
  /** Structs in one update, and delete ranges in one update. */
  readonly maxStructs: number;
}

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];
interface DeleteRange {
  readonly client: number;
  readonly clock: number;
  readonly len: number;
}
/** The most that a struct takes beside its text: ids, parent, key and info. */
const HEAD_BYTES = 400;
/** UTF-8 needs at most this many bytes for one UTF-16 unit. */
const MAX_BYTES_A_LETTER = 3;

/**
 * Cuts an update of one author into several that the ledger will take; applied in order they are the same. A paste of
 * a megabyte is one transaction and one struct, but must travel in more than one envelope.
 */
export function splitUpdate(update: Uint8Array, limits: UpdateLimits): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const ranges = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }): DeleteRange => ({ client, clock, len })),
  );
  if (update.byteLength <= limits.maxBytes && Math.max(structs.length, ranges.length) <= limits.maxStructs)
    return [update];
  const pieces = structs.flatMap((struct) => splitStruct(struct, limits.maxBytes));
  const updates = groups(pieces, limits).map((group) => encodeUpdate(group, []));
  for (let at = 0; at < ranges.length; at += limits.maxStructs)
    updates.push(encodeUpdate([], ranges.slice(at, at + limits.maxStructs)));
  return updates;
}

/** A long text becomes several items, each the right neighbour of the one before, as Yjs itself would split it. */
function splitStruct(struct: Struct, maxBytes: number): Struct[] {
  const most = Math.floor((maxBytes - HEAD_BYTES) / MAX_BYTES_A_LETTER);
  const pieces: Struct[] = [];
  let rest = struct;
  while (rest instanceof Y.Item && rest.content instanceof Y.ContentString && rest.length > most) {
    const { content, id } = rest;
    const at = endsInPair(content.str, most) ? most - 1 : most;
    const { rightOrigin, parent, parentSub } = rest;
    const right = content.splice(at);
    rest.length = at;
    pieces.push(rest);
    const origin = Y.createID(id.client, id.clock + at - 1);
    rest = new Y.Item(Y.createID(id.client, id.clock + at), null, origin, null, rightOrigin, parent, parentSub, right);
  }
  return [...pieces, rest];
}

/** Yjs replaces a halved surrogate pair by two question marks. */
function endsInPair(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  return last >= 0xd800 && last <= 0xdbff;
}

function groups(structs: readonly Struct[], limits: UpdateLimits): Struct[][] {
  const all: Struct[][] = [];
  let group: Struct[] = [];
  let sizeBytes = 0;
  for (const struct of structs) {
    const bytes = encodeUpdate([struct], []).byteLength;
    const isFull = sizeBytes + bytes > limits.maxBytes || group.length >= limits.maxStructs;
    if (isFull && group.length > 0) {
      all.push(group);
      group = [];
      sizeBytes = 0;
    }
    group.push(struct);
    sizeBytes += bytes;
  }
  return group.length > 0 ? [...all, group] : all;
}

function encodeUpdate(structs: readonly Struct[], ranges: readonly DeleteRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  const first = structs[0];
  encoding.writeVarUint(restEncoder, first ? 1 : 0);
  if (first) {
    encoding.writeVarUint(restEncoder, structs.length);
    encoder.writeClient(first.id.client);
    encoding.writeVarUint(restEncoder, first.id.clock);
    for (const struct of structs) struct.write(encoder, 0);
  }
  writeDeletes(encoder, ranges);
  return ownBytes(encoder.toUint8Array());
}

function writeDeletes(encoder: Y.UpdateEncoderV1, ranges: readonly DeleteRange[]): void {
  const byClient = new Map<number, DeleteRange[]>();
  for (const range of ranges) {
    const items = byClient.get(range.client);
    if (items) items.push(range);
    else byClient.set(range.client, [range]);
  }
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, items] of [...byClient].sort(([a], [b]) => b - a)) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, items.length);
    for (const { clock, len } of items) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
}
