/** What sealing adds to an update: nonce, tag and the header of its body. */
const SEAL_BYTES = 40;

const hexOf = (/** @type {() => number} */ random, /** @type {number} */ bytes) =>
  Array.from({ length: bytes }, () =>
    Math.floor(random() * 256)
      .toString(16)
      .padStart(2, "0"),
  ).join("");

/**
 * Stored envelopes of one device around given bytes, as the vault would hand them to the log. The log does not look
 * inside, so nothing is really sealed or signed.
 *
 * @param {() => number} random
 * @param {readonly {bytes: Uint8Array, docTag: string}[]} bodies
 * @param {{header?: number}} [options] how many bytes stand in for the sealing; 0 when they are sealed already
 */
export function envelopesAround(random, bodies, { header = SEAL_BYTES } = {}) {
  const [space, device] = [hexOf(random, 32), hexOf(random, 32)];
  return bodies.map(({ bytes, docTag }, place) => {
    const entry = new Uint8Array(header + bytes.byteLength);
    entry.set(bytes, header);
    return {
      space,
      device,
      lane: "content",
      seq: place + 1,
      hash: hexOf(random, 32),
      entry,
      signature: new Uint8Array(64),
      docTag,
      cutId: "",
    };
  });
}

/** @param {{entry: Uint8Array}} envelope */
export const bytesInside = ({ entry }) => entry.subarray(SEAL_BYTES);
