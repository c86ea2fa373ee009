import { describe, expect, it } from "vitest";
import { createDataChannelLink } from "../../src/sync/webrtc/dataChannelLink.ts";
import { dtlsBinding } from "../../src/sync/webrtc/dtlsBinding.ts";
import { frameChannel } from "../../src/sync/webrtc/framedChannel.ts";
import { createJoiner, cutIntoPieces } from "../../src/sync/webrtc/framing.ts";
import { gateChannel } from "../../src/sync/webrtc/gatedChannel.ts";
import { createFakeChannels } from "../support/fakeDataChannel.ts";
import { mulberry32, randomBytes, randomInt } from "../support/random.ts";

describe("framing", () => {
  it("is never more than 64 KiB and never joins what does not belong together", () => {
    const message = new Uint8Array(300_000).fill(3);
    const pieces = cutIntoPieces(message);
    expect(Math.max(...pieces.map((piece) => piece.byteLength))).toBe(64 * 1024);
    const [first, second, third] = pieces;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three pieces");
    const join = createJoiner(300_000);
    expect([join(first), join(third)]).toEqual(["more", "broken"]);
    expect(createJoiner(299_999)(first)).toBe("broken");
    expect(createJoiner(300_000)(second)).toBe("broken");
    const twice = createJoiner(300_000);
    expect([twice(first), twice(first)]).toEqual(["more", "broken"]);
  });

  it("survives any bytes", () => {
    const random = mulberry32(3);
    for (let i = 0; i < 5000; i++) {
      const join = createJoiner(10_000);
      for (let n = 0; n < 3; n++) join(randomBytes(random, randomInt(random, 40)));
    }
  });

  it("keeps the channel's own buffer near 1 MB however much is sent", async () => {
    const [a, b] = createFakeChannels();
    const got: number[] = [];
    frameChannel(b, 8_000_000, (message) => got.push(message.byteLength));
    const channel = frameChannel(a, 8_000_000, () => undefined);
    await Promise.all([channel.send(new Uint8Array(5_000_000)), channel.send(new Uint8Array(7))]);
    expect(a.largestBuffered).toBeLessThan(1_200_000);
    await new Promise<void>((done) => {
      const look = (): void => (got.length === 2 ? done() : void setImmediate(look));
      look();
    });
    expect(got).toEqual([5_000_000, 7]);
  });
});

describe("a stranger on a data channel", () => {
  it("can make us hold half a megabyte, and is neither heard nor hung up on after that", async () => {
    const [live, bulk] = [createFakeChannels(), createFakeChannels()];
    const made = createDataChannelLink({ live: live[0], bulk: bulk[0], binding: new Uint8Array(1) });
    const theirs = frameChannel(live[1], 1_000_000, () => undefined);
    for (let i = 0; i < 8; i++) await theirs.send(new Uint8Array(100_000));
    await theirs.send(new Uint8Array(1));
    while (live[1].bufferedAmount > 0) await new Promise<void>((turn) => setImmediate(turn));
    expect(made.link.isClosed).toBe(false);
    expect(await made.link.send(new Uint8Array(1))).toBe(false);
    // Admitted late, it must come again: what it said was partly dropped.
    made.trust();
    expect(made.link.isClosed).toBe(true);
  });
});

describe("the gate before y-webrtc's channel", () => {
  const asks = Uint8Array.of(0, 0, 1, 0);

  it("stays shut until opened, and then passes what came early", async () => {
    const [mine, theirs] = createFakeChannels();
    const gate = gateChannel(mine, () => undefined);
    const seen: string[] = [];
    gate.channel.onopen = () => seen.push("open");
    gate.channel.onmessage = (event) => seen.push([...new Uint8Array(event.data)].join());
    const other = frameChannel(theirs, 1000, () => undefined);
    await other.send(asks);
    await new Promise<void>((turn) => setImmediate(() => setImmediate(turn)));
    expect([gate.channel.readyState, ...seen]).toEqual(["connecting"]);
    gate.open();
    expect([gate.channel.readyState, ...seen]).toEqual(["open", "open", "0,0,1,0"]);
  });

  it.each([
    ["an update", [0, 2, 3, 1, 1, 1]],
    ["a step 2 with content", [0, 1, 3, 1, 0, 0]],
    ["an awareness state", [1, 1, 1]],
    ["nothing", []],
  ])("takes %s as a breach and passes nothing any more", async (_name, message) => {
    const [mine, theirs] = createFakeChannels();
    let breaches = 0;
    const gate = gateChannel(mine, () => breaches++);
    const seen: unknown[] = [];
    gate.channel.onmessage = (event) => seen.push(event);
    gate.open();
    const other = frameChannel(theirs, 1000, () => undefined);
    await other.send(Uint8Array.from(message));
    await other.send(asks);
    while (theirs.bufferedAmount > 0) await new Promise<void>((turn) => setImmediate(turn));
    expect([breaches, seen.length]).toEqual([1, 0]);
  });
});

describe("DTLS binding", () => {
  const sdp = (letters: string) => `v=0\r\na=fingerprint:sha-256 ${letters}\r\na=setup:active\r\n`;

  it("is the same from both ends, another for another certificate, none without both", () => {
    const here = dtlsBinding(sdp("AA:01"), sdp("BB:02"));
    expect(here).toEqual(dtlsBinding(sdp("bb:02"), sdp("aa:01")));
    expect(here).not.toEqual(dtlsBinding(sdp("AA:01"), sdp("BB:03")));
    expect(dtlsBinding(sdp("AA:01"), undefined)).toBeNull();
    expect(dtlsBinding("v=0", sdp("AA:01"))).toBeNull();
  });
});
