import { expect, test } from "vitest";
import { readable, wordsIn } from "../../scripts/room/readable.mjs";

const SECRET = "Intercultural";

/** An Ethernet frame with a piece of a TCP connection between two hosts. */
function packet(seq: number, payload: Buffer): Buffer {
  const frame = Buffer.alloc(14 + 20 + 20);
  frame.writeUInt16BE(0x0800, 12);
  frame[14] = 0x45;
  frame.writeUInt16BE(40 + payload.length, 16);
  frame[23] = 6;
  frame.writeUInt16BE(4455, 34);
  frame.writeUInt16BE(50_000, 36);
  frame.writeUInt32BE(seq, 38);
  frame[46] = 5 << 4;
  return Buffer.concat([frame, payload]);
}

/** What a client says in a WebSocket. */
function masked(text: string): Buffer {
  const mask = Buffer.from([1, 2, 3, 4]);
  const letters = Buffer.from(text).map((byte, i) => byte ^ (mask[i % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x81, 0x80 | letters.length]), mask, letters]);
}

test.each([
  ["as it is", Buffer.from(`a ${SECRET} city`)],
  ["in UTF-16", Buffer.from(`a ${SECRET} city`, "utf16le")],
  ["in small letters", Buffer.from(`a ${SECRET.toLowerCase()} city`)],
  ["in base64, wherever it begins", Buffer.from(Buffer.from(`a ${SECRET} city`).toString("base64"))],
  ["in base64, a byte later", Buffer.from(Buffer.from(`an ${SECRET} city`).toString("base64"))],
  ["in base64, two bytes later", Buffer.from(Buffer.from(`the ${SECRET} city`).toString("base64"))],
])("a word that goes over the wire %s is found", (_, bytes) => {
  expect(wordsIn(readable([packet(1, bytes)]), [SECRET])).toEqual([SECRET]);
});

test("a word that is cut in two packets, which came in the wrong order and twice, is found", () => {
  const [first, second] = [packet(1, Buffer.from("Inter")), packet(6, Buffer.from("cultural"))];
  expect(wordsIn(readable([second, first, first]), [SECRET])).toEqual([SECRET]);
});

test("a word under the mask of a WebSocket is found", () => {
  const opening = Buffer.from("GET / HTTP/1.1\r\n\r\n");
  const said = readable([packet(1, opening), packet(1 + opening.length, masked(`{"a":"${SECRET}"}`))]);
  expect(wordsIn(said, [SECRET])).toEqual([SECRET]);
});

test("a word that is not there is not found", () => {
  expect(wordsIn(readable([packet(1, Buffer.from("interculture"))]), [SECRET])).toEqual([]);
});
