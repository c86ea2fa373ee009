import { inflateRawSync } from "node:zlib";

const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The texts in a zip file, by name; read by its directory, as every reader does. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes);
  const texts = new Map<string, string>();
  let at = file.readUInt32LE(file.length - 22 + 16);
  while (file.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + size);
    texts.set(name, (method === DEFLATED ? inflateRawSync(packed) : packed).toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (remarkLength ?? 0);
  }
  return texts;
}
