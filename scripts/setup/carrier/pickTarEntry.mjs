const blockBytes = 512;

/**
 * @param {Buffer} header
 * @param {number} from
 * @param {number} to
 */
function text(header, from, to) {
  return header.toString("latin1", from, to).split("\0", 1)[0] ?? "";
}

/**
 * Passes on the content of one entry of a tar stream. All pieces are read even after it, so that whoever hashes
 * upstream sees the whole file.
 *
 * @param {AsyncIterable<Buffer>} pieces
 * @param {string} wantedName
 */
export async function* pickTarEntry(pieces, wantedName) {
  let header = Buffer.alloc(0);
  let contentLeft = 0;
  let paddingLeft = 0;
  let isWanted = false;
  let wasFound = false;
  for await (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      if (contentLeft > 0) {
        const end = Math.min(piece.length, at + contentLeft);
        if (isWanted) yield piece.subarray(at, end);
        contentLeft -= end - at;
        at = end;
      } else if (paddingLeft > 0) {
        const end = Math.min(piece.length, at + paddingLeft);
        paddingLeft -= end - at;
        at = end;
      } else {
        const end = Math.min(piece.length, at + blockBytes - header.length);
        header = Buffer.concat([header, piece.subarray(at, end)]);
        at = end;
        if (header.length < blockBytes) continue;
        contentLeft = Number.parseInt(text(header, 124, 136) || "0", 8);
        paddingLeft = (blockBytes - (contentLeft % blockBytes)) % blockBytes;
        isWanted = text(header, 0, 100) === wantedName;
        wasFound ||= isWanted;
        header = Buffer.alloc(0);
      }
    }
  }
  if (!wasFound || contentLeft > 0) throw new Error(`${wantedName} is missing from the package or cut off.`);
}
