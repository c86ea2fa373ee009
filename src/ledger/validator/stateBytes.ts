import type { Decoder } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeVarUint } from "lib0/encoding";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { decodeWhole, malformed, readCount, readDeviceId } from "../boundedDecoding.ts";
import { writeId } from "../encodeId.ts";
import type { Author } from "./author.ts";
import { authorOf, bindTo, type DocumentState, emptyState } from "./documentState.ts";

const VERSION = 1;
const MAX_STATE_BYTES = 256 * 1024 * 1024;

/** For the sealed snapshot. Lists are ascending and written as steps: about 3 bytes an envelope. */
export function encodeState(state: DocumentState, rootCount: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, VERSION);
  writeVarUint(encoder, state.authors.length);
  for (const author of state.authors) writeAuthor(encoder, author);
  for (const author of state.authors) writeDeps(encoder, author);
  const made = state.holders.slice(rootCount);
  writeVarUint(encoder, made.length);
  for (const { depth, owner, at } of made) for (const value of [depth, owner, at]) writeVarUint(encoder, value);
  return toUint8Array(encoder);
}

/** Null for bytes that are no state of this version: the document is then read from the log again. */
export function decodeState(
  bytes: Uint8Array,
  space: SpaceId,
  doc: DocId,
  rootNames: readonly string[],
): DocumentState | null {
  return decodeWhole(bytes, MAX_STATE_BYTES, (decoder) => {
    const state = emptyState(space, doc, rootNames);
    if (readCount(decoder) !== VERSION) return malformed();
    const count = readCount(decoder, decoder.arr.length);
    for (let i = 0; i < count; i++) readAuthor(decoder, state);
    if (state.authors.length !== count) return malformed();
    for (const author of state.authors) readDeps(decoder, state, author);
    readHolders(decoder, state);
    return state;
  });
}

function writeAuthor(encoder: Encoder, author: Author): void {
  writeId(encoder, author.device);
  writeVarUint(encoder, author.lastSeq);
  writeVarUint(encoder, author.clock);
  writeSteps(encoder, author.ends.seqs);
  writeSteps(encoder, author.ends.clocks);
  writeSteps(encoder, author.starts);
  for (const place of author.places) writeVarUint(encoder, place);
}

function readAuthor(decoder: Decoder, state: DocumentState): void {
  const author = authorOf(state, readDeviceId(decoder));
  author.lastSeq = readCount(decoder);
  author.clock = readCount(decoder);
  readSteps(decoder, author.ends.seqs);
  readSteps(decoder, author.ends.clocks);
  readSteps(decoder, author.starts);
  for (let i = 0; i < author.starts.length; i++) author.places.push(readCount(decoder));
  if (author.ends.seqs.length !== author.ends.clocks.length) malformed();
}

function writeSteps(encoder: Encoder, ascending: readonly number[]): void {
  writeVarUint(encoder, ascending.length);
  let before = 0;
  for (const value of ascending) {
    writeVarUint(encoder, value - before);
    before = value;
  }
}

function readSteps(decoder: Decoder, into: number[]): void {
  const count = readCount(decoder, decoder.arr.length);
  let value = 0;
  for (let i = 0; i < count; i++) {
    value += readCount(decoder);
    if (value > Number.MAX_SAFE_INTEGER) malformed();
    into.push(value);
  }
}

function writeDeps(encoder: Encoder, author: Author): void {
  writeVarUint(encoder, author.deps.size);
  for (const [index, seq] of author.deps) {
    writeVarUint(encoder, index);
    writeVarUint(encoder, seq);
  }
}

function readDeps(decoder: Decoder, state: DocumentState, author: Author): void {
  for (let left = readCount(decoder, state.authors.length); left > 0; left--) {
    const other = state.authors[readCount(decoder)];
    bindTo(author, other ?? malformed(), readCount(decoder));
  }
}

function readHolders(decoder: Decoder, state: DocumentState): void {
  for (let left = readCount(decoder, decoder.arr.length); left > 0; left--) {
    const holder = { depth: readCount(decoder), owner: readCount(decoder), at: readCount(decoder) };
    const owner = state.authors[holder.owner] ?? malformed();
    owner.types.set(holder.at, state.holders.length);
    state.holders.push(holder);
  }
}
