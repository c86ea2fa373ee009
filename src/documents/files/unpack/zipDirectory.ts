import { FileFault } from "../fileFault.ts";
import { LIMITS } from "../limits.ts";

/** A file in a ZIP archive as its directory tells of it. Sizes in bytes, `offset` where its own header begins. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MOST_COMMENT = 0xffff;
const IS_ENCRYPTED = 1;

const damaged = (detail: string): FileFault => new FileFault("wordFileDamaged", detail);

/** What a ZIP archive says it holds, by name. Nothing is unpacked here. Throws a `FileFault`. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new FileFault("wordFileTooLarge", `${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw damaged("directory");
    const entry = entryAt(view, at);
    // Two parts under one name: programs differ in which of them they show.
    if (entries.has(entry.name)) throw damaged("two of a name");
    entries.set(entry.name, entry);
    at += ENTRY_BYTES + lengthsAt(view, at).reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** It is the last thing in the file but for a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("no directory");
}

/** Of the name, of further fields and of the comment. */
const lengthsAt = (view: DataView, at: number): readonly [number, number, number] => [
  view.getUint16(at + 28, true),
  view.getUint16(at + 30, true),
  view.getUint16(at + 32, true),
];

function entryAt(view: DataView, at: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0) throw new FileFault("wordFileLocked", "entry");
  const [nameLength] = lengthsAt(view, at);
  if (at + ENTRY_BYTES + nameLength > view.byteLength) throw damaged("name");
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameLength);
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}
