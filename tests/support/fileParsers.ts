import { open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { headIn, partsIn, partWriter, writeHead } from "../../electron/vault/backup/backupFile.ts";
import { readLastPart, readManifest } from "../../electron/vault/backup/manifest.ts";
import { decodePart, encodePart } from "../../electron/vault/backup/partContent.ts";
import { EMPTY_KEPT_STATE } from "../../electron/vault/keep/keptState.ts";
import { JOIN_FILES, joinFileText, readJoinFile } from "../../src/ledger/joinFile.ts";
import { decodeRows, encodeRows } from "../../src/ledger/rowsCodec.ts";
import { concatBytes } from "../../src/ledger/taggedHash.ts";
import { decodeSnapshot, encodeSnapshot } from "../../src/workspace/snapshotBytes.ts";
import type { ByteParser } from "./byteParsers.ts";
import { someDevice, someHash, someSpace } from "./ledgerIds.ts";
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
