const ETHERNET_BYTES = 14;
const IPV4 = 0x0800;
const TCP = 6;

/**
 * All that a listener can lay side by side: each packet, and for each direction of a TCP connection what it carried, in
 * order and once, as sent and as it is without the mask that WebSockets put over what a client says.
 *
 * @param {readonly Buffer[]} packets Ethernet frames
 * @returns {Buffer[]}
 */
export function readable(packets) {
  /** @type {Map<string, Map<number, Buffer>>} */
  const streams = new Map();
  for (const packet of packets) {
    const segment = tcpSegment(packet);
    if (segment === null || segment.payload.length === 0) continue;
    const pieces = streams.get(segment.stream) ?? new Map();
    pieces.set(segment.seq, segment.payload);
    streams.set(segment.stream, pieces);
  }
  const whole = [...streams.values()].map((pieces) =>
    Buffer.concat([...pieces].sort(([a], [b]) => a - b).map(([, payload]) => payload)),
  );
  return [...packets, ...whole, ...whole.map(unmasked)];
}

/** @param {Buffer} packet */
function tcpSegment(packet) {
  if (packet.length < ETHERNET_BYTES + 20 || packet.readUInt16BE(12) !== IPV4) return null;
  const ip = packet.subarray(ETHERNET_BYTES);
  if (ip[9] !== TCP) return null;
  const start = ((ip[0] ?? 0) & 15) * 4;
  const tcp = ip.subarray(start, ip.readUInt16BE(2));
  const [from, to] = [ip.subarray(12, 16).join("."), ip.subarray(16, 20).join(".")];
  return {
    stream: `${from}:${tcp.readUInt16BE(0)} ${to}:${tcp.readUInt16BE(2)}`,
    seq: tcp.readUInt32BE(4),
    payload: tcp.subarray(((tcp[12] ?? 0) >> 4) * 4),
  };
}

/**
 * What the frames of a WebSocket say behind its opening, masks taken off; nothing where it is no WebSocket.
 *
 * @param {Buffer} stream
 */
function unmasked(stream) {
  const opened = stream.indexOf("\r\n\r\n");
  /** @type {Buffer[]} */
  const said = [];
  for (let at = opened + 4; opened >= 0 && at + 2 <= stream.length; ) {
    const frame = frameAt(stream, at);
    if (frame === null) break;
    said.push(frame.payload);
    at = frame.next;
  }
  return Buffer.concat(said);
}

/** @param {Buffer} stream @param {number} start */
function frameAt(stream, start) {
  let length = (stream[start + 1] ?? 0) & 127;
  const isMasked = (stream[start + 1] ?? 0) >= 128;
  let at = start + 2;
  if (length === 126 && at + 2 <= stream.length) {
    length = stream.readUInt16BE(at);
    at += 2;
  } else if (length === 127) return null;
  const mask = isMasked ? stream.subarray(at, at + 4) : null;
  if (mask) at += 4;
  if (at + length > stream.length) return null;
  const payload = Buffer.from(stream.subarray(at, at + length));
  if (mask) for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0);
  return { payload, next: at + length };
}

/**
 * Which of the words stand anywhere in the bytes: as UTF-8 or UTF-16, in small letters too, and as base64.
 *
 * @param {readonly Buffer[]} bytes
 * @param {readonly string[]} words
 * @returns {string[]}
 */
export function wordsIn(bytes, words) {
  return words.filter((word) => formsOf(word).some((form) => bytes.some((piece) => piece.includes(form))));
}

/** @param {string} word */
function formsOf(word) {
  const spelt = [...new Set([word, word.toLowerCase()])];
  const plain = spelt.flatMap((letters) => [
    Buffer.from(letters, "utf8"),
    Buffer.from(letters, "utf16le"),
    Buffer.from(letters, "utf16le").swap16(),
  ]);
  return [...plain, ...plain.flatMap(base64Forms)];
}

/** In base64 the same bytes read in three ways, by where they begin; their ends hang together with what stands beside them. @param {Buffer} bytes */
function base64Forms(bytes) {
  return [0, 1, 2].flatMap((shift) => {
    const letters = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const inner = letters.slice(shift === 0 ? 0 : shift + 1, -1);
    // Short ones are met by chance.
    return inner.length < 6 ? [] : [Buffer.from(inner, "latin1")];
  });
}
