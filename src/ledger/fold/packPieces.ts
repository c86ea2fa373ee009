import {
  createEncoder,
  IntDiffOptRleEncoder,
  toUint8Array,
  UintOptRleEncoder,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import type { DeviceId, KeyId } from "../../domain/ids.ts";
import { writeId } from "../encodeId.ts";
import { concatBytes } from "../taggedHash.ts";
import type { FoldPiece, ItemId } from "./foldPiece.ts";
import { joinItems } from "./joinItems.ts";

/** Part of the format: columns are written and read in this order. Steps suit what climbs, counts what repeats. */
export const COUNT_COLUMNS = [
  "lengths",
  "epochKeys",
  "depCounts",
  "depDevices",
  "deleteCounts",
  "deleteClients",
  "deleteLengths",
  "infos",
  "originClients",
  "rightClients",
  "parents",
  "keys",
  "contentBytes",
] as const;
export const STEP_COLUMNS = [
  "seqs",
  "times",
  "depSeqs",
  "deleteClocks",
  "originClocks",
  "rightClocks",
  "parentClocks",
] as const;
export const PACK_VERSION = 1;

/**
 * Pieces of one author in one document as columns: names and ids stand once, and texts that were typed on are one text.
 * `pieces` are in order of seq, and their clocks go on without gap.
 */
export function packPieces(client: number, pieces: readonly FoldPiece[]): Uint8Array {
  const counts = Object.fromEntries(COUNT_COLUMNS.map((name) => [name, new UintOptRleEncoder()]));
  const steps = Object.fromEntries(STEP_COLUMNS.map((name) => [name, new IntDiffOptRleEncoder()]));
  const count = (name: (typeof COUNT_COLUMNS)[number], value: number): void => counts[name]?.write(value);
  const step = (name: (typeof STEP_COLUMNS)[number], value: number): void => steps[name]?.write(value);
  const [clients, devices, words] = [createTable<number>(), createTable<DeviceId>(), createTable<string>()];
  const epochKeys = createTable<KeyId>();
  clients.place(client);

  for (const piece of pieces) {
    step("seqs", piece.seq);
    step("times", piece.timeS);
    count(
      "lengths",
      piece.items.reduce((sum, { length }) => sum + length, 0),
    );
    count("epochKeys", epochKeys.place(piece.keyId));
    count("depCounts", piece.deps.length);
    for (const { device, lane, seq } of piece.deps) {
      count("depDevices", devices.place(device));
      step("depSeqs", seq * 2 + (lane === "control" ? 1 : 0));
    }
    count("deleteCounts", piece.deletes.length);
    for (const range of piece.deletes) {
      count("deleteClients", clients.place(range.client));
      step("deleteClocks", range.clock);
      count("deleteLengths", range.length);
    }
  }
  /** 0 for none: the place of the client and one. */
  const id = (
    value: ItemId | null,
    client: "originClients" | "rightClients",
    clock: "originClocks" | "rightClocks",
  ) => {
    count(client, value ? clients.place(value.client) + 1 : 0);
    if (value) step(clock, value.clock);
  };
  const items = joinItems(
    client,
    pieces.flatMap((piece) => piece.items),
  );
  for (const item of items) {
    count("infos", item.info);
    id(item.origin, "originClients", "originClocks");
    id(item.right, "rightClients", "rightClocks");
    if (!item.origin && !item.right) {
      // Even: a word; odd: a client.
      if (typeof item.parent === "string") count("parents", words.place(item.parent) * 2);
      else if (item.parent) {
        count("parents", clients.place(item.parent.client) * 2 + 1);
        step("parentClocks", item.parent.clock);
      }
      count("keys", item.key === null ? 0 : words.place(item.key) + 1);
    }
    count("contentBytes", item.content.byteLength);
  }

  const encoder = createEncoder();
  const firstClock = items[0]?.clock ?? 0;
  for (const value of [PACK_VERSION, firstClock, pieces.length, items.length]) writeVarUint(encoder, value);
  // The author is known already: it is not written.
  writeVarUint(encoder, clients.all.length - 1);
  for (const other of clients.all.slice(1)) writeVarUint(encoder, other);
  writeVarUint(encoder, devices.all.length);
  for (const device of devices.all) writeId(encoder, device);
  writeVarUint(encoder, epochKeys.all.length);
  for (const keyId of epochKeys.all) writeId(encoder, keyId);
  writeVarUint(encoder, words.all.length);
  for (const word of words.all) writeVarString(encoder, word);
  for (const name of COUNT_COLUMNS) writeVarUint8Array(encoder, counts[name]?.toUint8Array() ?? new Uint8Array());
  for (const name of STEP_COLUMNS) writeVarUint8Array(encoder, steps[name]?.toUint8Array() ?? new Uint8Array());
  writeUint8Array(encoder, concatBytes(items.map(({ content }) => content)));
  return toUint8Array(encoder);
}

/** Values in the order in which they were first met. */
function createTable<T>() {
  const places = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    place(value: T): number {
      const held = places.get(value);
      if (held !== undefined) return held;
      places.set(value, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}
