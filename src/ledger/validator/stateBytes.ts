import type { Decoder } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeUint8, writeVarUint } from "lib0/encoding";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { ROLES } from "../../domain/role.ts";
import { decodeWhole, malformed, readByte, readCount, readDeviceId } from "../boundedDecoding.ts";
import { clientIdOf } from "../clientId.ts";
import { writeId } from "../encodeId.ts";
import type { Rights } from "./authority.ts";
import { type Author, currentPen, type Pen } from "./author.ts";
import { addPen, authorOf, bindTo, type DocumentState, emptyState } from "./documentState.ts";

/** A state of an older version is read from the log again. */
const VERSION = 2;
const MAX_STATE_BYTES = 256 * 1024 * 1024;
const RIGHTS: readonly Rights[] = [...ROLES, "out", "oldKey"];

/** For the sealed snapshot. Lists are ascending and written as steps: about 5 bytes an envelope. */
export function encodeState(state: DocumentState, rootCount: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, VERSION);
  writeVarUint(encoder, state.authors.length);
  for (const author of state.authors) writeAuthor(encoder, author);
  for (const author of state.authors) writeDeps(encoder, author);
  const made = state.holders.slice(rootCount);
  writeVarUint(encoder, made.length);
  for (const { depth, client, at } of made) for (const value of [depth, client, at]) writeVarUint(encoder, value);
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
  writeVarUint(encoder, author.triedPen);
  writeUint8(encoder, author.isBroken ? 1 : 0);
  writeSteps(encoder, author.judged);
  writeRuns(encoder, author.epochs);
  writeRuns(
    encoder,
    author.rights.map((rights) => RIGHTS.indexOf(rights)),
  );
  writeVarUint(encoder, author.controls.length);
  for (const { at, device, seq } of author.controls) {
    writeVarUint(encoder, at);
    writeId(encoder, device);
    writeVarUint(encoder, seq);
  }
  writeVarUint(encoder, author.pens.length);
  for (const pen of author.pens) writePen(encoder, pen);
}

function writePen(encoder: Encoder, pen: Pen): void {
  writeVarUint(encoder, pen.number);
  writeVarUint(encoder, pen.clock);
  writeSteps(encoder, pen.ends.seqs);
  writeSteps(encoder, pen.ends.clocks);
  writeSteps(encoder, pen.starts);
  for (const place of pen.places) writeVarUint(encoder, place);
}

function readAuthor(decoder: Decoder, state: DocumentState): void {
  const author = authorOf(state, readDeviceId(decoder));
  author.triedPen = readCount(decoder);
  author.isBroken = readByte(decoder) === 1;
  readSteps(decoder, author.judged);
  author.lastSeq = author.judged[author.judged.length - 1] ?? 0;
  author.epochs.push(...readRuns(decoder, author.judged.length));
  author.rights.push(...readRuns(decoder, author.judged.length).map((code) => RIGHTS[code] ?? malformed()));
  for (let left = readCount(decoder, decoder.arr.length); left > 0; left--) {
    author.controls.push({ at: readCount(decoder), device: readDeviceId(decoder), seq: readCount(decoder) });
  }
  const pens = readCount(decoder, decoder.arr.length);
  for (let i = 0; i < pens; i++) readPen(decoder, state, author, i === 0);
  if (pens === 0) malformed();
}

function readPen(decoder: Decoder, state: DocumentState, author: Author, isFirst: boolean): void {
  const number = readCount(decoder);
  if (isFirst !== (number === 0)) malformed();
  const client = clientIdOf(state.space, state.doc, author.device, number);
  const pen = isFirst ? currentPen(author) : addPen(state, author, number, client);
  pen.clock = readCount(decoder);
  readSteps(decoder, pen.ends.seqs);
  readSteps(decoder, pen.ends.clocks);
  readSteps(decoder, pen.starts);
  for (let i = 0; i < pen.starts.length; i++) pen.places.push(readCount(decoder));
  if (pen.ends.seqs.length !== pen.ends.clocks.length) malformed();
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

/** As pairs of value and how often it follows itself; both change rarely. */
function writeRuns(encoder: Encoder, values: readonly number[]): void {
  for (let from = 0; from < values.length; ) {
    let to = from + 1;
    while (to < values.length && values[to] === values[from]) to++;
    writeVarUint(encoder, values[from] ?? 0);
    writeVarUint(encoder, to - from);
    from = to;
  }
}

function readRuns(decoder: Decoder, count: number): number[] {
  const values: number[] = [];
  while (values.length < count) {
    const value = readCount(decoder);
    const times = readCount(decoder, count - values.length);
    if (times === 0) malformed();
    for (let i = 0; i < times; i++) values.push(value);
  }
  return values;
}

function writeDeps(encoder: Encoder, author: Author): void {
  writeVarUint(encoder, author.deps.size);
  for (const [index, seq] of author.deps) {
    writeVarUint(encoder, index);
    writeVarUint(encoder, seq);
    writeVarUint(encoder, author.bound.get(index) ?? 0);
  }
}

function readDeps(decoder: Decoder, state: DocumentState, author: Author): void {
  for (let left = readCount(decoder, state.authors.length); left > 0; left--) {
    const index = readCount(decoder);
    const other = state.authors[index] ?? malformed();
    author.deps.set(index, readCount(decoder));
    bindTo(author, other, readCount(decoder));
  }
}

function readHolders(decoder: Decoder, state: DocumentState): void {
  for (let left = readCount(decoder, decoder.arr.length); left > 0; left--) {
    const holder = { depth: readCount(decoder), client: readCount(decoder), at: readCount(decoder) };
    const { pen } = state.byClient.get(holder.client) ?? malformed();
    pen.types.set(holder.at, state.holders.length);
    state.holders.push(holder);
  }
}
