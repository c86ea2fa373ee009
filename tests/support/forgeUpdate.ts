import { createEncoder, type Encoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from "lib0/encoding";

type Id = readonly [client: number, clock: number];

export interface ForgedItem {
  readonly origin?: Id;
  readonly right?: Id;
  /** A root's name or the id of a type; needed without origin and right. */
  readonly parent?: string | Id;
  readonly key?: string;
  /** Number of the content in Yjs: 4 text, 7 type, 8 values ... */
  readonly ref: number;
  readonly content: (encoder: Encoder) => void;
}
export interface ForgedUpdate {
  readonly client: number;
  readonly clock: number;
  readonly items?: readonly ForgedItem[];
  /** What the update says is the number of its structs; the true one by default. */
  readonly claimedCount?: number;
  readonly deletes?: readonly {
    readonly client: number;
    readonly ranges: readonly (readonly [clock: number, length: number])[];
  }[];
}

/** A V1 update as an attacker would write it: any ids, any counts, any content. */
export function forgeUpdate({ client, clock, items = [], claimedCount, deletes = [] }: ForgedUpdate): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, items.length > 0 ? 1 : 0);
  if (items.length > 0) {
    for (const value of [claimedCount ?? items.length, client, clock]) writeVarUint(encoder, value);
    for (const item of items) writeItem(encoder, item);
  }
  writeVarUint(encoder, deletes.length);
  for (const { client: owner, ranges } of deletes) {
    writeVarUint(encoder, owner);
    writeVarUint(encoder, ranges.length);
    for (const range of ranges) for (const value of range) writeVarUint(encoder, value);
  }
  return toUint8Array(encoder);
}

function writeItem(encoder: Encoder, { origin, right, parent, key, ref, content }: ForgedItem): void {
  writeUint8(encoder, ref | (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32));
  for (const id of [origin, right]) if (id) for (const value of id) writeVarUint(encoder, value);
  if (!origin && !right && ref !== 0 && ref !== 10) {
    writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
    if (typeof parent === "string") writeVarString(encoder, parent);
    else for (const value of parent ?? [0, 0]) writeVarUint(encoder, value);
    if (key !== undefined) writeVarString(encoder, key);
  }
  content(encoder);
}

export const text = (value: string) => ({ ref: 4, content: (encoder: Encoder) => writeVarString(encoder, value) });
/** 0 array, 1 map, 2 text, 3 element, 4 fragment, 5 hook, 6 xml text. */
export const type = (code: number, name?: string) => ({
  ref: 7,
  content: (encoder: Encoder) => {
    writeVarUint(encoder, code);
    if (name !== undefined) writeVarString(encoder, name);
  },
});
/** Raw lib0 "any" bytes, one value. */
export const values = (...raw: number[][]) => ({
  ref: 8,
  content: (encoder: Encoder) => {
    writeVarUint(encoder, raw.length);
    for (const bytes of raw) for (const byte of bytes) writeUint8(encoder, byte);
  },
});
export const json = (ref: 5 | 6, value: string, key = "bold") => ({
  ref,
  content: (encoder: Encoder) => {
    if (ref === 6) writeVarString(encoder, key);
    writeVarString(encoder, value);
  },
});
