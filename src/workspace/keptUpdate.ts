import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Origin } from "../documents/origin.ts";

/**
 * The first byte of an update whose values stand apart. One of Yjs's second format begins with 0, and what has been kept so
 * is read too.
 */
const VALUES_APART = 1;

/**
 * The whole document for this machine to open again: Yjs's second format, and behind it the values of its entries as one
 * JSON text. Yjs would read those value by value, which is a quarter of the time a much shaped text takes to open.
 */
export function keepUpdate(doc: Y.Doc): Uint8Array {
  const { pendingStructs, pendingDs } = doc.store;
  const apart = pendingStructs || pendingDs ? null : encodeApart(doc);
  return apart ?? Y.encodeStateAsUpdateV2(doc);
}

/** @throws RangeError, SyntaxError or an error of the decoder for bytes that `keepUpdate` has not given */
export function readKeptUpdate(doc: Y.Doc, kept: Uint8Array, origin: Origin): void {
  if (kept[0] !== VALUES_APART) return Y.applyUpdateV2(doc, kept, origin);
  const parts = decoding.createDecoder(kept);
  decoding.readVarUint(parts);
  const update = decoding.createDecoder(decoding.readVarUint8Array(parts));
  const values: unknown = JSON.parse(new TextDecoder().decode(decoding.readTailAsUint8Array(parts)));
  if (!Array.isArray(values)) throw new RangeError("No values stand behind the update.");
  Y.readUpdateV2(update, doc, origin, new DecoderOfApart(update, values));
}

/** Null if a value would not come back from JSON as it was. */
function encodeApart(doc: Y.Doc): Uint8Array | null {
  const encoder = new EncoderApart();
  const update = Y.encodeStateAsUpdateV2(doc, undefined, encoder);
  if (!encoder.values.every(survivesJson)) return null;
  const parts = encoding.createEncoder();
  encoding.writeVarUint(parts, VALUES_APART);
  encoding.writeVarUint8Array(parts, update);
  encoding.writeUint8Array(parts, new TextEncoder().encode(JSON.stringify(encoder.values)));
  return encoding.toUint8Array(parts);
}

class EncoderApart extends Y.UpdateEncoderV2 {
  readonly values: unknown[] = [];
  override writeAny(value: unknown): void {
    this.values.push(value);
  }
  override writeJSON(value: unknown): void {
    this.values.push(value);
  }
}

class DecoderOfApart extends Y.UpdateDecoderV2 {
  readonly #values: readonly unknown[];
  #next = 0;
  constructor(update: decoding.Decoder, values: readonly unknown[]) {
    super(update);
    this.#values = values;
  }
  override readAny(): unknown {
    if (this.#next >= this.#values.length) throw new RangeError("Fewer values stand behind the update than it has.");
    return this.#values[this.#next++];
  }
  override readJSON(): unknown {
    return this.readAny();
  }
}

/** Of what Yjs keeps as a value: bytes, big integers, nothing at all and some numbers JSON does not know. */
function survivesJson(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0);
    case "object":
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(survivesJson);
      return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(survivesJson);
    default:
      return false;
  }
}
