import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Signalling, startSignalling } from "../../electron/lan/signalling.mjs";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(): Promise<Signalling> {
  const server = await startSignalling({ host: "127.0.0.1" });
  open.push(server);
  return server;
}

function newRoom(): { token: string; topic: string } {
  const token = randomBytes(32);
  return { token: token.toString("hex"), topic: createHash("sha256").update(token).digest("hex") };
}

interface Client {
  readonly socket: WebSocket;
  readonly heard: unknown[];
  say(message: object): void;
  /** Resolves when everything sent before has been dealt with. */
  settled(): Promise<void>;
}

async function join(server: Signalling, token: string, subscribes?: readonly string[]): Promise<Client> {
  const socket = new WebSocket(`${server.url}/?t=${token}`);
  const heard: unknown[] = [];
  socket.on("message", (data) => {
    const message: unknown = JSON.parse(String(data));
    if (JSON.stringify(message) !== '{"type":"pong"}') heard.push(message);
  });
  await once(socket, "open");
  const say = (message: object): void => socket.send(JSON.stringify(message));
  const settled = async (): Promise<void> => {
    say({ type: "ping" });
    await once(socket, "message");
  };
  if (subscribes !== undefined) say({ type: "subscribe", topics: subscribes });
  await settled();
  return { socket, heard, say, settled };
}

const announce = (topic: string, from: string) => ({ type: "publish", topic, data: { type: "announce", from } });
const offer = (topic: string, from: string, to: string) => ({
  type: "publish",
  topic,
  data: { type: "signal", from, to, token: 1, signal: { type: "offer", sdp: "v=0" } },
});

/** The server still introduces two honest peers. */
async function expectAlive(server: Signalling): Promise<void> {
  const { token, topic } = newRoom();
  const [a, b] = [await join(server, token, [topic]), await join(server, token, [topic])];
  b.say(announce(topic, "b"));
  await b.settled();
  await a.settled();
  expect(a.heard).toEqual([announce(topic, "b")]);
}

describe("the rendezvous introduces in order", () => {
  it("tells of a newcomer only those who were there before", async () => {
    const server = await start();
    const { token, topic } = newRoom();
    const [a, b] = [await join(server, token, [topic]), await join(server, token, [topic])];
    a.say(announce(topic, "a"));
    await a.settled();
    b.say(announce(topic, "b"));
    await b.settled();
    a.say(announce(topic, "a"));
    await a.settled();
    await b.settled();
    expect(a.heard).toEqual([announce(topic, "b")]);
    expect(b.heard).toEqual([]);
  });

  it("brings a signal to the one it is for", async () => {
    const server = await start();
    const { token, topic } = newRoom();
    const all = [
      await join(server, token, [topic]),
      await join(server, token, [topic]),
      await join(server, token, [topic]),
    ];
    const [a, b, c] = all;
    for (const [i, one] of all.entries()) {
      one.say(announce(topic, `p${i}`));
      await one.settled();
    }
    c?.say(offer(topic, "p2", "p0"));
    await c?.settled();
    await a?.settled();
    await b?.settled();
    expect(a?.heard.at(-1)).toEqual(offer(topic, "p2", "p0"));
    expect(b?.heard).toEqual([announce(topic, "p2")]);
  });

  it("introduces to chosen neighbours only when there are many", async () => {
    const server = await start();
    const { token, topic } = newRoom();
    const all: Client[] = [];
    for (let i = 0; i < 30; i++) {
      const one = await join(server, token, [topic]);
      one.say(announce(topic, `peer ${i}`));
      await one.settled();
      all.push(one);
    }
    for (const one of all) await one.settled();
    const last = JSON.stringify(announce(topic, "peer 29"));
    expect(all.filter(({ heard }) => heard.some((message) => JSON.stringify(message) === last)).length).toBe(8);
    expect(all[0]?.heard.length).toBeGreaterThanOrEqual(19);
  });
});

describe("the rendezvous survives", () => {
  it.each([
    ["invalid JSON", "{"],
    ["no object", "7"],
    ["null", "null"],
    ["topics that are a number", '{"type":"subscribe","topics":5}'],
    ["topics that are text", '{"type":"subscribe","topics":"abc"}'],
    ["a signal without a signal", '{"type":"publish","topic":"x","data":{"type":"signal","from":"a","to":"b"}}'],
    ["deep nesting", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["__proto__", '{"__proto__":{"type":"ping"}}'],
    ["binary garbage", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 167 + 13) % 256))],
  ])("%s", async (_name, bytes) => {
    const server = await start();
    const { token, topic } = newRoom();
    const hostile = await join(server, token, [topic]);
    hostile.socket.send(bytes);
    await hostile.settled();
    await expectAlive(server);
  });

  it("a frame of 101 MB, by ending the connection", async () => {
    const server = await start();
    const hostile = await join(server, newRoom().token, []);
    hostile.socket.on("error", () => undefined);
    hostile.socket.send(Buffer.alloc(101 * 1024 * 1024));
    await once(hostile.socket, "close");
    await expectAlive(server);
  });

  it("a flood, by ending the connection", async () => {
    const server = await start();
    const { token, topic } = newRoom();
    const hostile = await join(server, token, [topic]);
    hostile.socket.on("error", () => undefined);
    for (let i = 0; i < 5000; i++) hostile.say(announce(topic, `a${i}`));
    const [code] = await once(hostile.socket, "close");
    expect([1006, 1008]).toContain(code);
    await expectAlive(server);
  });

  it("garbage before the upgrade", async () => {
    const server = await start();
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.resume();
    socket.write(Buffer.alloc(2000, 0xa7));
    socket.write("\r\n\r\n");
    await once(socket, "close");
    await expectAlive(server);
  });
});

describe("the rendezvous admits by token", () => {
  it.each(["", "?t=", "?t=zz", `?t=${"a".repeat(63)}`, `?t=${"A".repeat(64)}`, "?x=1"])("refuses %j", async (query) => {
    const server = await start();
    const socket = new WebSocket(`${server.url}/${query}`);
    const [error] = await once(socket, "error");
    expect(String(error)).toContain("401");
  });

  it("lets nobody listen or speak in a foreign topic", async () => {
    const server = await start();
    const [mine, theirs] = [newRoom(), newRoom()];
    const member = await join(server, theirs.token, [theirs.topic]);
    const hostile = await join(server, mine.token, [theirs.topic, mine.topic]);
    hostile.say(announce(theirs.topic, "spy"));
    await hostile.settled();
    const late = await join(server, theirs.token, [theirs.topic]);
    late.say(announce(theirs.topic, "late"));
    await late.settled();
    await member.settled();
    await hostile.settled();
    expect(hostile.heard).toEqual([]);
    expect(member.heard).toEqual([announce(theirs.topic, "late")]);
  });

  it("lets nobody speak who has not subscribed, nor in another's name", async () => {
    const server = await start();
    const { token, topic } = newRoom();
    const [a, b] = [await join(server, token, [topic]), await join(server, token, [topic])];
    const silent = await join(server, token, []);
    a.say(announce(topic, "a"));
    await a.settled();
    silent.say(announce(topic, "silent"));
    b.say(announce(topic, "a"));
    b.say(offer(topic, "a", "a"));
    await silent.settled();
    await b.settled();
    await a.settled();
    expect(a.heard).toEqual([]);
  });
});
