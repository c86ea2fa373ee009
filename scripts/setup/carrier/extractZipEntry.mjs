import { createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

const localHeaderBytes = 30;
const deflated = 8;

/**
 * Writes one entry to `destination` with its own file mode.
 *
 * @param {import("node:fs/promises").FileHandle} file
 * @param {string} archive path of the same file
 * @param {import("./readZipDirectory.mjs").ZipEntry} entry
 * @param {string} destination
 */
export async function extractZipEntry(file, archive, entry, destination) {
  const { buffer: header } = await file.read(Buffer.alloc(localHeaderBytes), 0, localHeaderBytes, entry.headerOffset);
  // The local header may carry other extra fields than the directory, so its own lengths count.
  const start = entry.headerOffset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  mkdirSync(dirname(destination), { recursive: true });
  await pipeline(
    createReadStream(archive, { start, end: start + entry.compressedBytes - 1, highWaterMark: 1 << 20 }),
    entry.method === deflated ? createInflateRaw({ chunkSize: 1 << 20 }) : new PassThrough(),
    createWriteStream(destination, { mode: entry.mode & 0o111 ? 0o755 : 0o644 }),
  );
  if ((await stat(destination)).size !== entry.bytes) throw new Error(`${entry.name} came out with the wrong size.`);
}
