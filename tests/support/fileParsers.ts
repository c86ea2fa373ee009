import { open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { headIn, partsIn, partWriter, writeHead } from "../../electron/vault/backup/backupFile.ts";
import { readLastPart, readManifest } from "../../electron/vault/backup/manifest.ts";
import { decodePart, encodePart } from "../../electron/vault/backup/partContent.ts";
import { headIn as bundleHeadIn, newBundleHead } from "../../electron/vault/bundle/bundleHead.ts";
import {
  type BundleManifest,
  encodeManifest,
  readManifest as readBundleManifest,
} from "../../electron/vault/bundle/bundleManifest.ts";
import {
  bundleWriter,
  decodeParcelPart,
  encodeParcelPart,
  partsIn as bundlePartsIn,
} from "../../electron/vault/bundle/bundleParts.ts";
import { signingKeyOf } from "../../electron/vault/crypto/ed25519.ts";
import { EMPTY_KEPT_STATE } from "../../electron/vault/keep/keptState.ts";
import { isDeviceId } from "../../src/domain/ids.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { calendarOf } from "../../src/documents/meeting/calendar/calendarOf.ts";
import { readCalendar } from "../../src/documents/meeting/calendar/readCalendar.ts";
import type { Meeting } from "../../src/documents/register/meetings.ts";
import { JOIN_FILES, joinFileText, readJoinFile } from "../../src/ledger/joinFile.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { decodeRows, encodeRows } from "../../src/ledger/rowsCodec.ts";
import { concatBytes } from "../../src/ledger/taggedHash.ts";
import { decodeSnapshot, encodeSnapshot } from "../../src/workspace/snapshotBytes.ts";
import type { ByteParser } from "./byteParsers.ts";
import { someDevice, someDoc, someHash, someSpace } from "./ledgerIds.ts";
import { mulberry32, randomBytes } from "./random.ts";
import { storedEnvelopes } from "./storedEnvelopes.ts";

const random = mulberry32(55);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));
const rows = storedEnvelopes({ count: 3, signedEvery: 2 });
const gap = { space: someSpace(), device: someDevice("a"), from: 3, to: 300, last: someHash("300"), folds: [301, 302] };
const manifest = {
  version: 1,
  madeAt: 1e12,
  secrets: Buffer.from(randomBytes(random, 96)).toString("base64"),
  kept: {
    ...EMPTY_KEPT_STATE,
    spaces: [{ space: someSpace(), control: 3, content: 900, rendezvous: ["ws://a:1"] }],
  },
  total: 3,
};

const KEY = randomBytes(random, 32);
const HEAD = { cost: 2 ** 17, salt: randomBytes(random, 16) };

/** The file of a backup with some parts, as `makeBackup` would leave it. */
async function backupSample(): Promise<Uint8Array> {
  const path = join(tmpdir(), `sample-${process.pid}-${threadId}.concordia-backup`);
  const file = await open(path, "w");
  await writeHead(file, HEAD);
  const write = partWriter(file, HEAD, KEY, (count) => randomBytes(random, count));
  await write(json(manifest));
  await write(encodePart({ kind: "rows", rows }));
  await write(json({ total: 3 }), true);
  await file.close();
  const bytes = new Uint8Array(await readFile(path));
  await rm(path);
  return bytes;
}

const backupFileParser = async (): Promise<ByteParser> => ({
  name: "file of a backup",
  samples: [await backupSample()],
  async parse(bytes) {
    const read = async (at: number, count: number) =>
      at + count > bytes.byteLength ? null : bytes.slice(at, at + count);
    const source = { sizeBytes: bytes.byteLength, read };
    const head = await headIn(source);
    const parts: Uint8Array[] = [];
    for await (const part of head ? partsIn(source, head, KEY) : []) if (part) parts.push(part.plain);
    return head && parts.length > 0 ? bytes : null;
  },
});

const FOR_A_STICK = { id: someSpace(), membership: () => resolveMembership(someSpace(), [], () => false) };
const STICK_KEYS = { epoch: randomBytes(random, 32), file: randomBytes(random, 32) };
const WRITER = signingKeyOf(randomBytes(random, 32));
const STICK_MANIFEST: BundleManifest = {
  version: 1,
  space: someSpace(),
  by: idOf(isDeviceId, WRITER.publicKey),
  spaceName: "GT",
  person: "Ada",
  madeAt: 1e12,
  isWhole: true,
  heads: [{ device: someDevice("a"), lane: "control", seq: 3, hash: someHash("3") }],
  logs: [{ device: someDevice("a"), lane: "control", from: 1, to: 3 }],
  assets: [{ asset: someHash("file"), sizeBytes: 5_000 }],
};

/** A file for a stick with a part of each kind. */
async function stickSample(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const file = { writeFile: async (bytes: Uint8Array) => void pieces.push(bytes.slice()) };
  const head = newBundleHead(FOR_A_STICK, STICK_KEYS.epoch, STICK_KEYS.file, (count) => randomBytes(random, count));
  const write = await bundleWriter(file, head, STICK_KEYS.file, WRITER);
  await write("manifest", encodeManifest(STICK_MANIFEST));
  await write("frame", randomBytes(random, 200));
  await write("parcel", encodeParcelPart(someHash("parcel"), randomBytes(random, 90)));
  await write("end", new Uint8Array(0));
  return concatBytes(pieces);
}

const stickFileParser = async (): Promise<ByteParser> => ({
  name: "file for a stick",
  samples: [await stickSample()],
  async parse(bytes) {
    const read = async (at: number, count: number) =>
      at + count > bytes.byteLength ? null : bytes.slice(at, at + count);
    const source = { sizeBytes: bytes.byteLength, read };
    const head = await bundleHeadIn(source);
    if (!head) return null;
    const whole: string[] = [];
    const writerOf = (plain: Uint8Array) => {
      const said = readBundleManifest(plain);
      return said && said !== "newer" ? said.by : null;
    };
    for await (const part of bundlePartsIn(source, head.bytes, STICK_KEYS.file, writerOf)) whole.push(part.kind);
    return whole.join() === "manifest,frame,parcel,end" ? bytes : null;
  },
});

const meeting: Meeting & { readonly description: string } = {
  ...{ id: someDoc("meeting"), title: "5th meeting; Lublin", ordinal: "5", place: "Ratusz, Lublin", mode: "hybrid" },
  ...{ from: 1_715_671_800_000, to: 1_715_758_200_000, zone: "Europe/Warsaw", registrationBy: 0, convocation: null },
  ...{
    registrationAsPrinted: "",
    quorum: { basis: "seats", share: "half" },
    election: { way: "secret", first: "simple", further: "simple" },
    isCancelled: false,
    description: "1  Opening",
  },
};

/** What comes in files: by mail, on a stick, from a disk that somebody else had. */
export const FILE_PARSERS: readonly ByteParser[] = [
  {
    name: "request or welcome file",
    samples: JOIN_FILES.map((kind) => utf8(joinFileText(kind, "a".repeat(64), randomBytes(random, 300)))),
    parse(bytes) {
      const file = readJoinFile(new TextDecoder().decode(bytes));
      return file && utf8(joinFileText(file.kind, file.room, file.sealed));
    },
  },
  {
    name: "rows of a backup",
    samples: [encodeRows(rows)],
    parse(bytes) {
      const read = decodeRows(bytes);
      return read && encodeRows(read);
    },
  },
  {
    name: "part of a backup",
    samples: [encodePart({ kind: "rows", rows }), encodePart({ kind: "gap", gap })],
    parse(bytes) {
      const part = decodePart(bytes);
      return part && encodePart(part);
    },
  },
  {
    name: "manifest of a backup",
    samples: [json(manifest)],
    parse(bytes) {
      readLastPart(bytes);
      const read = readManifest(bytes);
      return read && json(read.manifest);
    },
  },
  await backupFileParser(),
  await stickFileParser(),
  {
    name: "manifest of a file for a stick",
    samples: [encodeManifest(STICK_MANIFEST)],
    parse(bytes) {
      const said = readBundleManifest(bytes);
      return said && said !== "newer" ? encodeManifest(said) : null;
    },
  },
  {
    name: "parcel in a file for a stick",
    samples: [encodeParcelPart(someHash("parcel"), randomBytes(random, 90))],
    parse(bytes) {
      const parcel = decodeParcelPart(bytes);
      return parcel && encodeParcelPart(parcel.hash, parcel.bytes);
    },
  },
  {
    name: "calendar",
    samples: [calendarOf({ meetings: [meeting], sequence: 7, now: 1_704_164_645_000 })],
    parse(bytes) {
      const read = readCalendar(bytes, "Europe/Paris");
      const meetings = read?.events.map((event) => ({ ...meeting, ...event, zone: "UTC" }));
      return meetings ? calendarOf({ meetings, sequence: 7, now: 1_704_164_645_000 }) : null;
    },
  },
  {
    name: "snapshot",
    samples: [
      encodeSnapshot({ validatorState: randomBytes(random, 40), update: concatBytes([randomBytes(random, 80)]) }),
    ],
    parse(bytes) {
      const read = decodeSnapshot(bytes);
      return read.ok ? encodeSnapshot(read.value) : null;
    },
  },
];
