import { Inflate } from "fflate";
import { FileFault } from "../fileFault.ts";
import { LIMITS } from "../limits.ts";
import { crc32 } from "./crc32.ts";
import { readDirectory, type ZipEntry } from "./zipDirectory.ts";

export type Zip = {
  readonly names: readonly string[];
  /** The bytes of a part, null when there is none of this name. Throws a `FileFault` where it is more than is allowed. */
  readonly unpack: (name: string) => Uint8Array | null;
};

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** So little is given at a time that what comes out of it, at most a thousandfold, can be stopped in time. */
const SLICE_BYTES = 4096;
const SMALL_BYTES = 1024 * 1024;

/** A ZIP archive from elsewhere: parts are unpacked one by one when they are asked for, and never beyond the caps. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes);
  let leftBytes: number = LIMITS.unpackedBytes;
  return {
    names: [...entries.keys()],
    unpack(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const part = unpackEntry(entry, packedOf(bytes, entry), Math.min(leftBytes, LIMITS.partBytes));
      leftBytes -= part.byteLength;
      return part;
    },
  };
}

function packedOf(bytes: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.byteLength || view.getUint32(offset, true) !== LOCAL) {
    throw new FileFault("wordFileDamaged", "entry");
  }
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.byteLength) throw new FileFault("wordFileDamaged", "cut off");
  return bytes.subarray(start, start + packedBytes);
}

function unpackEntry(entry: ZipEntry, packed: Uint8Array, mostBytes: number): Uint8Array {
  if (entry.unpackedBytes > mostBytes) throw new FileFault("wordFileTooLarge", "part");
  const part = entry.method === STORED ? packed : inflate(entry, packed, mostBytes);
  if (part.byteLength !== entry.unpackedBytes || crc32(part) !== entry.crc) {
    throw new FileFault("wordFileDamaged", "checksum");
  }
  return part;
}

/** What the directory says of its size is not believed. */
function inflate({ method }: ZipEntry, packed: Uint8Array, mostBytes: number): Uint8Array {
  if (method !== DEFLATED) throw new FileFault("wordFileDamaged", `method ${method}`);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const stream = new Inflate((chunk) => {
    sizeBytes += chunk.byteLength;
    const isDense = sizeBytes > SMALL_BYTES && sizeBytes > packed.byteLength * LIMITS.ratio;
    if (sizeBytes > mostBytes || isDense) throw new FileFault("wordFileTooLarge", "unpacked");
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.byteLength; at += SLICE_BYTES) {
      stream.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.byteLength);
    }
  } catch (cause) {
    throw cause instanceof FileFault ? cause : new FileFault("wordFileDamaged", "deflate");
  }
  const part = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of chunks) {
    part.set(chunk, at);
    at += chunk.byteLength;
  }
  return part;
}
