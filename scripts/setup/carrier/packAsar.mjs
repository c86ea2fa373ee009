/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/**
 * A flat asar archive: four lengths, a JSON directory padded to four bytes, and the contents one after another.
 *
 * @param {Record<string, string>} files content by name
 */
export function packAsar(files) {
  let offset = 0;
  /** @type {Record<string, {size: number, offset: string}>} */
  const directory = {};
  const contents = Object.entries(files).map(([name, content]) => {
    const bytes = Buffer.from(content);
    directory[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
    return bytes;
  });
  const json = Buffer.from(JSON.stringify({ files: directory }));
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4);
  const padded = json.length + padding.length;
  return Buffer.concat([
    uint32(4),
    uint32(padded + 8),
    uint32(padded + 4),
    uint32(json.length),
    json,
    padding,
    ...contents,
  ]);
}
