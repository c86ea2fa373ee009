import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import * as v from "valibot";
import {
  type DeviceId,
  type DocId,
  type Hash,
  isDeviceId,
  isDocId,
  isHash,
  isSpaceId,
  type SpaceId,
} from "../../domain/ids.ts";
import { fromBase64url, toBase64url } from "../../ledger/base64url.ts";
import { CIRCULATIONS, type Issue, type VersionEnd } from "../../ledger/checkpoint/checkpointBody.ts";
import type { IssuedRevision } from "../../ledger/checkpoint/revisionStatement.ts";
import { taggedHash } from "../../ledger/taggedHash.ts";
import { type CanonicalRow, readCanonicalRow } from "./canonicalBlocks.ts";

/** Who signed, and what that device is called where the file was made: the name is no part of what is signed. */
export interface FileSignature {
  readonly by: DeviceId;
  readonly at: number;
  readonly name: string;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

/** An issued revision with everything by which anyone can verify it, in the space or out of it. */
export interface RevisionFile {
  readonly revision: IssuedRevision;
  readonly issuer: FileSignature;
  readonly countersigners: readonly FileSignature[];
  readonly paragraphs: readonly CanonicalRow[];
}

/** What a line of the file is about. */
export const FILE_PARTS = [
  "format",
  "reference",
  "revision",
  "title",
  "language",
  "numbering",
  "circulation",
  "audience",
  "space",
  "document",
  "content",
  "issued",
  "countersigned",
  "entries",
  "paragraphs",
  "sums",
] as const;
export type FilePart = (typeof FILE_PARTS)[number];

const FORMAT = "concordia-revision/1";
const MOST_LINES = 200_000;
/** Of a file that is looked at: the text of 400 pages has two million. */
export const MOST_REVISION_BYTES = 20_000_000;

/** Text, one fact or one paragraph a line, so that a change in it has a place. The last line but one has a checksum of each before it. */
export function writeRevisionFile({ revision, issuer, countersigners, paragraphs }: RevisionFile): string {
  const { space, body, as } = revision;
  const facts = [
    ["format", FORMAT],
    ["reference", body.reference],
    ["revision", as.revision],
    ["title", as.title],
    ["language", as.lang],
    ["numbering", as.numbering],
    ["circulation", as.circulation],
    ["audience", as.audience],
    ["space", space],
    ["document", body.doc],
    ["content", body.content],
    ["issued", signatureEntry(issuer)],
  ] as const;
  const lines = [
    "{",
    ...facts.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`),
    ...listLines("countersigned", countersigners.map(signatureEntry)),
    ...listLines(
      "entries",
      body.ends.map(({ device, seq, hash }) => [device, seq, hash]),
    ),
    ...listLines("paragraphs", paragraphs),
  ];
  return [...lines, `"sums": "${lines.map(sumOf).join("")}"`, "}", ""].join("\n");
}

const listLines = (name: FilePart, items: readonly unknown[]): readonly string[] => [
  `"${name}": [`,
  ...items.map((item, i) => `${JSON.stringify(item)}${i === items.length - 1 ? "" : ","}`),
  "],",
];

const signatureEntry = ({ by, at, name, signature }: FileSignature) => ({
  device: by,
  at,
  name,
  signature: toBase64url(signature),
});

const SUM_LETTERS = 8;
const sumOf = (line: string): string =>
  bytesToHex(taggedHash("revision-line/1", [utf8ToBytes(line)])).slice(0, SUM_LETTERS);

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const signature = v.pipe(
  v.object({
    device: v.custom<DeviceId>(isDeviceId),
    at: time,
    name: v.string(),
    signature: v.pipe(v.string(), v.length(86)),
  }),
  v.transform(({ device, at, name, signature: letters }) => {
    return { by: device, at, name, signature: fromBase64url(letters) ?? new Uint8Array(64) };
  }),
);
const seq = v.pipe(v.number(), v.integer(), v.minValue(1));
const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  reference: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999)),
  title: v.string(),
  language: v.string(),
  numbering: v.string(),
  circulation: v.picklist(CIRCULATIONS),
  audience: v.string(),
  space: v.custom<SpaceId>(isSpaceId),
  document: v.custom<DocId>(isDocId),
  content: v.custom<Hash>(isHash),
  issued: signature,
  countersigned: v.array(signature),
  entries: v.array(
    v.pipe(
      v.tuple([v.custom<DeviceId>(isDeviceId), seq, v.custom<Hash>(isHash)]),
      v.transform(([device, at, hash]): VersionEnd => ({ device, seq: at, hash })),
    ),
  ),
  paragraphs: v.array(
    v.pipe(
      v.unknown(),
      v.check((row) => readCanonicalRow(row) !== null),
      v.transform((row) => readCanonicalRow(row)),
    ),
  ),
  sums: v.string(),
});
const fileParser = v.safeParser(fileSchema);

/** A line that is not what it was when the file was made. `paragraph` counts from 1, in `paragraphs` only. */
export interface ChangedLine {
  readonly line: number;
  readonly part: FilePart;
  readonly paragraph: number | null;
}

export interface ReadRevisionFile {
  /** Null for what is no such file, or no longer one. */
  readonly file: RevisionFile | null;
  readonly changed: readonly ChangedLine[];
}

/** Any text at all. */
export function readRevisionFile(text: string): ReadRevisionFile {
  const lines = text.split("\n");
  if (lines.length > MOST_LINES || !text.includes(FORMAT.slice(0, -2))) return { file: null, changed: [] };
  const parsed = fileParser(parseJson(text));
  const file = parsed.success ? fileOf(parsed.output) : null;
  return { file, changed: changedLines(lines, file) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Which line it is that cannot be read the checksums say.
    return undefined;
  }
}

function fileOf(said: v.InferOutput<typeof fileSchema>): RevisionFile {
  const { reference, revision, title, language: lang, numbering, circulation, audience } = said;
  const as: Issue = { revision, circulation, audience, title, lang, numbering };
  const body = { doc: said.document, reference, ends: said.entries, content: said.content };
  return {
    revision: { space: said.space, by: said.issued.by, at: said.issued.at, body, as },
    issuer: said.issued,
    countersigners: said.countersigned,
    paragraphs: said.paragraphs.filter((row) => row !== null),
  };
}

/** By the checksum of each line; what no checksum is of by what it would have to be. */
function changedLines(lines: readonly string[], file: RevisionFile | null): readonly ChangedLine[] {
  const sumsAt = lines.findLastIndex((line) => line.startsWith('"sums": "'));
  const sums = lines[sumsAt]?.slice('"sums": "'.length, -1) ?? "";
  const places = placesOf(lines);
  const changed = places.filter(({ line }) => {
    if (line - 1 >= sumsAt) return false;
    return sumOf(lines[line - 1] ?? "") !== sums.slice((line - 1) * SUM_LETTERS, line * SUM_LETTERS);
  });
  if (changed.length > 0) return changed;
  const wanted = file && writeRevisionFile(file).split("\n");
  if (!wanted) return places.filter(({ part }) => part === "sums").slice(0, 1);
  const length = Math.max(wanted.length, lines.length);
  const at = Array.from({ length }, (_, i) => i).find((i) => wanted[i] !== lines[i]);
  return at === undefined ? [] : [places[at] ?? { line: at + 1, part: "sums", paragraph: null }];
}

function placesOf(lines: readonly string[]): readonly ChangedLine[] {
  let part: FilePart = "format";
  let begins = 0;
  return lines.map((line, i) => {
    const named = FILE_PARTS.find((name) => line.startsWith(`"${name}": `));
    if (named) [part, begins] = [named, i];
    const isParagraph = part === "paragraphs" && i > begins && !line.startsWith("]");
    return { line: i + 1, part, paragraph: isParagraph ? i - begins : null };
  });
}
