import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { convertUpdateFormatV1ToV2 } from "yjs";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { ownBytes } from "./ownBytes.ts";

const VERSION = 3;
/** Before there was a second one, updates were kept as they are sent. */
const WITH_V1_UPDATE = 1;

/** A document as it stood after some envelopes: derived from the log, only there to open faster. */
export interface Snapshot {
  /** What the validator knew at that instant, the covered seqs among it. */
  readonly validatorState: Uint8Array;
  /** The whole document, as `keepUpdate` gives it. */
  readonly update: Uint8Array;
}

export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, VERSION);
  encoding.writeVarUint8Array(encoder, snapshot.validatorState);
  encoding.writeVarUint8Array(encoder, snapshot.update);
  return ownBytes(encoding.toUint8Array(encoder));
}

/** A snapshot that cannot be read is not an error for a person: the log is read from its beginning instead. */
export function decodeSnapshot(bytes: Uint8Array): Result<Snapshot, Problem> {
  try {
    const decoder = decoding.createDecoder(bytes);
    const version = decoding.readVarUint(decoder);
    if (version > VERSION) return err(problem("storeNewer", "snapshot"));
    const validatorState = decoding.readVarUint8Array(decoder).slice();
    const update = decoding.readVarUint8Array(decoder).slice();
    return ok({ validatorState, update: version === WITH_V1_UPDATE ? convertUpdateFormatV1ToV2(update) : update });
  } catch (error) {
    return err(problem("storeDamaged", error instanceof Error ? error.message : "snapshot"));
  }
}
