import type { Decoder } from "lib0/decoding";
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
} from "lib0/encoding";
import type { DeviceId, DocId, Hash } from "../../domain/ids.ts";
import {
  decodeWhole,
  malformed,
  readByte,
  readCount,
  readDeviceId,
  readDocId,
  readExact,
  readHash,
  readText,
} from "../boundedDecoding.ts";
import { writeId } from "../encodeId.ts";
import { MAX_BODY_BYTES, MAX_DEPS } from "../limits.ts";
import { SIGNATURE_BYTES } from "../run.ts";

/** How far one author's content log belongs to a version: all that it says of the document up to here, and nothing behind. */
export interface VersionEnd {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: Hash;
}

export const CIRCULATIONS = ["restricted", "public"] as const;
export type Circulation = (typeof CIRCULATIONS)[number];

/** What an issued revision says beside its text. All of it is signed. */
export interface Issue {
  /** 1 for REV1. Two who issue while apart may give the same number twice. */
  readonly revision: number;
  readonly circulation: Circulation;
  /** To whom it goes, in words; "" for all who may read it. */
  readonly audience: string;
  /** Of the draft, and the language that its numbers are read in. */
  readonly title: string;
  readonly lang: string;
  /** How its paragraphs are counted (documents/text/numbering/scheme.ts). */
  readonly numbering: string;
}

/**
 * What is sealed in a control op `checkpoint`: this version of this document, whose content has this hash. Its author signs
 * it as every other op, and whoever can read the document can compare.
 */
export interface CheckpointBody {
  readonly doc: DocId;
  /** As it stands on the issued text, such as "GT-ADI-INT(2021)2 REV1"; "" for one that nobody has issued. */
  readonly reference: string;
  /** Ascending by device; authors without an entry in it are left out. */
  readonly ends: readonly VersionEnd[];
  /** SHA-256 of the canonical content (documents/text/model/canonical.ts), under its own tag. */
  readonly content: Hash;
  /** Set when it is an issued revision; a version can also be confirmed without being issued. */
  readonly issued?: {
    readonly as: Issue;
    /** 64 bytes, Ed25519 of the issuing device over `revisionStatement`: it can be shown to whoever is not in the space. */
    readonly signature: Uint8Array;
  };
}

const CONFIRMED = 1;
const ISSUED = 2;
/** Bytes of what a version is called, of a title and of to whom it goes; of shorter words. */
export const MAX_REFERENCE = 200;
const MAX_WORDS = 1_000;
const MAX_SHORT = 40;
const MAX_REVISION = 9_999;

/**
 * version ‖ document (16) ‖ reference ‖ content (32) ‖ number of ends ‖ ends: device (32), seq, hash (32); of an issued one then
 * revision ‖ circulation ‖ audience ‖ title ‖ language ‖ numbering ‖ signature (64).
 */
export function encodeCheckpoint(body: CheckpointBody): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, body.issued ? ISSUED : CONFIRMED);
  writeText(encoder, body);
  if (body.issued) {
    writeIssue(encoder, body.issued.as);
    writeUint8Array(encoder, body.issued.signature);
  }
  return toUint8Array(encoder);
}

/** What an issuing device signs of a body: all but the signature itself. */
export function encodeIssued(body: Omit<CheckpointBody, "issued">, as: Issue): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, ISSUED);
  writeText(encoder, body);
  writeIssue(encoder, as);
  return toUint8Array(encoder);
}

function writeText(encoder: Encoder, { doc, reference, ends, content }: Omit<CheckpointBody, "issued">): void {
  writeId(encoder, doc);
  writeVarString(encoder, reference);
  writeId(encoder, content);
  writeVarUint(encoder, ends.length);
  for (const { device, seq, hash } of ends) {
    writeId(encoder, device);
    writeVarUint(encoder, seq);
    writeId(encoder, hash);
  }
}

function writeIssue(encoder: Encoder, { revision, circulation, audience, title, lang, numbering }: Issue): void {
  writeVarUint(encoder, revision);
  writeUint8(encoder, CIRCULATIONS.indexOf(circulation));
  for (const words of [audience, title, lang, numbering]) writeVarString(encoder, words);
}

/** Any bytes at all; null when they are no checkpoint. */
export function decodeCheckpoint(bytes: Uint8Array): CheckpointBody | null {
  return decodeWhole(bytes, MAX_BODY_BYTES, (decoder) => {
    const version = readByte(decoder);
    if (version !== CONFIRMED && version !== ISSUED) return malformed();
    const doc = readDocId(decoder);
    const reference = readText(decoder, MAX_REFERENCE);
    const content = readHash(decoder);
    const count = readCount(decoder, MAX_DEPS);
    const ends: VersionEnd[] = [];
    for (let i = 0; i < count; i++) ends.push(readEnd(decoder, ends.at(-1)?.device ?? ""));
    if (version === CONFIRMED) return { doc, reference, ends, content };
    const as = readIssue(decoder);
    return { doc, reference, ends, content, issued: { as, signature: readExact(decoder, SIGNATURE_BYTES) } };
  });
}

function readIssue(decoder: Decoder): Issue {
  const revision = readCount(decoder, MAX_REVISION) || malformed();
  const circulation = CIRCULATIONS[readByte(decoder)] ?? malformed();
  const [audience, title] = [readText(decoder, MAX_WORDS), readText(decoder, MAX_WORDS)];
  return {
    revision,
    circulation,
    audience,
    title,
    lang: readText(decoder, MAX_SHORT),
    numbering: readText(decoder, MAX_SHORT),
  };
}

function readEnd(decoder: Decoder, before: string): VersionEnd {
  const device = readDeviceId(decoder);
  const seq = readCount(decoder);
  if (device <= before || seq === 0) return malformed();
  return { device, seq, hash: readHash(decoder) };
}
