import { createDecoder, type Decoder, IntDiffOptRleDecoder, UintOptRleDecoder } from "lib0/decoding";
import type { DeviceId, KeyId } from "../../domain/ids.ts";
import {
  decodeWhole,
  malformed,
  readBytes,
  readCount,
  readDeviceId,
  readExact,
  readKeyId,
  readText,
} from "../boundedDecoding.ts";
import type { Dep } from "../types.ts";
import { utf16Length } from "../validator/utf16Length.ts";
import {
  CONTENT_BITS,
  type DeletedRange,
  type FoldItem,
  type FoldPiece,
  HAS_KEY,
  HAS_ORIGIN,
  HAS_RIGHT,
  type ItemId,
  TEXT_CONTENT,
  VALUES_CONTENT,
} from "./foldPiece.ts";
import { MAX_FOLD_BYTES, MAX_FOLD_ITEMS, MAX_FOLD_PIECES, MAX_FOLD_VALUES } from "./foldLimits.ts";
import { splitItem } from "./joinItems.ts";
import { COUNT_COLUMNS, PACK_VERSION, STEP_COLUMNS } from "./packPieces.ts";

interface Columns {
  count(name: (typeof COUNT_COLUMNS)[number], max?: number): number;
  step(name: (typeof STEP_COLUMNS)[number]): number;
}
interface Tables {
  readonly clients: readonly number[];
  readonly devices: readonly DeviceId[];
  readonly epochKeys: readonly KeyId[];
  readonly words: readonly string[];
}

/**
 * Any bytes at all: the pieces that `packPieces` was given, each with its own items again, or null. Whether they are
 * an author's to write is for the validator to say, as with every other envelope.
 */
export function unpackPieces(client: number, bytes: Uint8Array): FoldPiece[] | null {
  return decodeWhole(bytes, MAX_FOLD_BYTES, (decoder) => {
    if (readCount(decoder) !== PACK_VERSION) return malformed();
    const firstClock = readCount(decoder);
    const pieceCount = readCount(decoder, MAX_FOLD_PIECES);
    const itemCount = readCount(decoder, MAX_FOLD_ITEMS);
    const tables: Tables = {
      clients: [client, ...readMany(decoder, (one) => readCount(one))],
      devices: readMany(decoder, readDeviceId),
      epochKeys: readMany(decoder, readKeyId),
      words: readMany(decoder, (one) => readText(one, one.arr.length)),
    };
    const columns = readColumns(decoder);
    const heads = readAll(pieceCount, () => readPieceHead(columns, tables));
    const items = readItems(decoder, columns, tables, firstClock, itemCount);
    return dealOut(client, heads, items);
  });
}

function readMany<T>(decoder: Decoder, read: (decoder: Decoder) => T): T[] {
  return readAll(readCount(decoder, decoder.arr.length), () => read(decoder));
}

function readAll<T>(count: number, read: () => T): T[] {
  const all: T[] = [];
  for (let i = 0; i < count; i++) all.push(read());
  return all;
}

function readColumns(decoder: Decoder): Columns {
  const counts = new Map(
    COUNT_COLUMNS.map((name) => [name, new UintOptRleDecoder(readBytes(decoder, MAX_FOLD_BYTES))]),
  );
  const steps = new Map(
    STEP_COLUMNS.map((name) => [name, new IntDiffOptRleDecoder(readBytes(decoder, MAX_FOLD_BYTES))]),
  );
  let left = MAX_FOLD_VALUES;
  const checked = (value: number | undefined, max = Number.MAX_SAFE_INTEGER): number => {
    // A repeated value costs no bytes, so bytes do not bound how many there are.
    if (left-- === 0 || value === undefined || !Number.isSafeInteger(value) || value < 0 || value > max) {
      return malformed();
    }
    return value;
  };
  return {
    count: (name, max) => checked(counts.get(name)?.read(), max),
    step: (name) => checked(steps.get(name)?.read()),
  };
}

type PieceHead = Omit<FoldPiece, "items"> & { readonly length: number };

function readPieceHead(columns: Columns, { clients, devices, epochKeys }: Tables): PieceHead {
  const [seq, timeS, length] = [columns.step("seqs"), columns.step("times"), columns.count("lengths")];
  const keyId = epochKeys[columns.count("epochKeys")] ?? malformed();
  const deps = readAll(columns.count("depCounts", MAX_FOLD_ITEMS), (): Dep => {
    const device = devices[columns.count("depDevices")] ?? malformed();
    const code = columns.step("depSeqs");
    return { device, lane: code % 2 === 1 ? "control" : "content", seq: Math.floor(code / 2) };
  });
  const deletes = readAll(columns.count("deleteCounts", MAX_FOLD_ITEMS), (): DeletedRange => {
    const client = clients[columns.count("deleteClients")] ?? malformed();
    return { client, clock: columns.step("deleteClocks"), length: columns.count("deleteLengths") };
  });
  return { seq, timeS, keyId, deps, deletes, length };
}

function readItems(decoder: Decoder, columns: Columns, tables: Tables, firstClock: number, count: number): FoldItem[] {
  let clock = firstClock;
  return readAll(count, () => {
    const info = columns.count("infos", 255);
    const id = (client: "originClients" | "rightClients", step: "originClocks" | "rightClocks"): ItemId | null => {
      const place = columns.count(client);
      return place === 0 ? null : { client: tables.clients[place - 1] ?? malformed(), clock: columns.step(step) };
    };
    const [origin, right] = [id("originClients", "originClocks"), id("rightClients", "rightClocks")];
    const isPlaced = origin !== null || right !== null;
    const { parent, key } = isPlaced ? { parent: null, key: null } : readParent(columns, tables);
    const isAsItSays =
      ((info & HAS_ORIGIN) !== 0) === (origin !== null) &&
      ((info & HAS_RIGHT) !== 0) === (right !== null) &&
      (isPlaced || ((info & HAS_KEY) !== 0) === (key !== null));
    if (!isAsItSays) return malformed();
    const content = readExact(decoder, columns.count("contentBytes", MAX_FOLD_BYTES) || malformed());
    const length = lengthOf(info & CONTENT_BITS, content);
    const item = { info, clock, length, origin, right, parent, key, content };
    clock += length;
    return item;
  });
}

function readParent(columns: Columns, { clients, words }: Tables): Pick<FoldItem, "parent" | "key"> {
  const code = columns.count("parents");
  const place = Math.floor(code / 2);
  const parent =
    code % 2 === 0
      ? (words[place] ?? malformed())
      : { client: clients[place] ?? malformed(), clock: columns.step("parentClocks") };
  const key = columns.count("keys");
  return { parent, key: key === 0 ? null : (words[key - 1] ?? malformed()) };
}

/** How far an item moves the clock; what is inside is looked at by the validator. */
function lengthOf(code: number, content: Uint8Array): number {
  if (code === VALUES_CONTENT) return readCount(createDecoder(content)) || malformed();
  const units = code === TEXT_CONTENT ? utf16Length(content, 0, content.length) : 1;
  return units > 0 ? units : malformed();
}

/** Gives every piece the items that it had, splitting texts where one piece ends and the next begins. */
function dealOut(client: number, heads: readonly PieceHead[], items: readonly FoldItem[]): FoldPiece[] {
  let at = 0;
  let rest: FoldItem | null = null;
  let seqBefore = 0;
  const pieces = heads.map(({ length, ...head }): FoldPiece => {
    if (head.seq <= seqBefore) return malformed();
    seqBefore = head.seq;
    const own: FoldItem[] = [];
    for (let left = length; left > 0; ) {
      const item: FoldItem = rest ?? items[at++] ?? malformed();
      const parts: [FoldItem, FoldItem] | null =
        item.length > left ? (splitItem(client, item, left) ?? malformed()) : null;
      const taken = parts ? parts[0] : item;
      rest = parts ? parts[1] : null;
      own.push(taken);
      left -= taken.length;
    }
    return { ...head, items: own };
  });
  return rest === null && at === items.length ? pieces : malformed();
}
