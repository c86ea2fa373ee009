import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { pickTarEntry } from "./pickTarEntry.mjs";

/**
 * Writes one file of a package to disk in a single pass and fails when the package is not the one expected, in which
 * case the written file must not be used.
 *
 * @param {{tarball: string, integrity: string, entry: string, destination: string}} job `integrity` as in a lock file
 */
export async function unpackTarball({ tarball, integrity, entry, destination }) {
  const hash = createHash("sha512");
  const hashing = new Transform({
    transform(piece, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  const source = createReadStream(tarball, { highWaterMark: 1 << 20 });
  await pipeline(
    source,
    hashing,
    createGunzip({ chunkSize: 1 << 20 }),
    (/** @type {AsyncIterable<Buffer>} */ pieces) => pickTarEntry(pieces, entry),
    createWriteStream(destination),
  );
  const found = `sha512-${hash.digest("base64")}`;
  if (found !== integrity) throw new Error(`The downloaded runtime is not the expected one: ${found}`);
}
