import { expect, test } from "vitest";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import type { FakeNet } from "../support/fakeNet.ts";
import { someHash } from "../support/ledgerIds.ts";
import { held, rowsAfter, SPACE, setUp } from "../support/netSessions.ts";

/** One that writes, one that opens its files and never meets it, and one that meets only that one. */
async function scene(count: number) {
  const { nets, settle } = setUp(["writer", "reader", "third"]);
  const [writer, reader, third] = nets as [FakeNet, FakeNet, FakeNet];
  writer.attachVault();
  await writer.append(rowsAfter(writer, count));
  writer.session.uiHandlers.setOnline({ online: false });
  for (const net of [reader, third]) net.attachVault();
  await settle();
  return { writer, reader, third, settle };
}

/** All frames of the content log of a machine from `from` on, as they go into a file. */
async function framesOf(net: FakeNet, from = 1): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  const to = held(net, net);
  for (let next = from; next > 0; ) {
    const question = { space: SPACE, device: net.device, lane: "content" as const, from: next, to, shown: [] };
    const page = await net.session.vaultHandlers.framesFor(question);
    if (!page.ok) throw new Error(page.error.code);
    frames.push(...page.value.frames);
    ({ next } = page.value);
  }
  return frames;
}
async function take(reader: FakeNet, writer: FakeNet, frame: Uint8Array): Promise<string> {
  const taken = await reader.session.vaultHandlers.takeFrame({
    space: SPACE,
    self: reader.device,
    by: writer.device,
    frame,
  });
  return taken.ok ? taken.value.intake : taken.error.code;
}

test("what came in a file goes on over the network to whoever is met, as if it had come from there", async () => {
  const { writer, reader, third, settle } = await scene(3);
  expect([held(reader, writer), held(third, writer)]).toEqual([0, 0]);
  for (const frame of await framesOf(writer)) expect(await take(reader, writer, frame)).toBe("stored");
  await settle();
  expect([held(reader, writer), held(third, writer)]).toEqual([3, 3]);
  for (const frame of await framesOf(writer)) expect(await take(reader, writer, frame)).toBe("stale");
});

test("a page that begins with what is held is cut to what is not; one behind a hole is left", async () => {
  const { writer, reader } = await scene(3);
  for (const frame of await framesOf(writer)) await take(reader, writer, frame);
  await writer.append(rowsAfter(writer, 4));
  const [whole] = await framesOf(writer);
  const page = whole && decodeFrame(whole);
  expect(page).toMatchObject({ type: "run", firstSeq: 1, count: 7 });
  const [behind] = await framesOf(writer, 6);
  expect(await take(reader, writer, behind ?? new Uint8Array(0))).toBe("gap");
  expect(await take(reader, writer, whole ?? new Uint8Array(0))).toBe("stored");
  expect(held(reader, writer)).toBe(7);
});

test("nothing but pages of logs is taken from a file", async () => {
  const { writer, reader } = await scene(1);
  const bye = encodeFrame({ type: "bye" });
  const have = encodeFrame({ type: "have", isFull: true, token: 1, heads: [] });
  for (const frame of [bye, have, new Uint8Array(0), new Uint8Array(40)])
    expect(await take(reader, writer, frame)).toBe("unreadable");
});

test("what a member held when it wrote a file is the last that is known of it, until it is met", async () => {
  const { writer, reader, settle } = await scene(3);
  for (const frame of await framesOf(writer)) await take(reader, writer, frame);
  const heads = [{ device: writer.device, lane: "content" as const, seq: 3, hash: someHash("3") }];
  const told = (at: number) =>
    reader.session.vaultListeners.toldByFile({ space: SPACE, device: writer.device, at, heads });
  const known = () => {
    const last = reader.notices.findLast(({ name }) => name === "connection")?.notice;
    const peers = last && "spaces" in last ? (last.spaces[0]?.peers ?? []) : [];
    return peers.find(({ device }) => device === writer.device);
  };
  told(7);
  await settle();
  expect(known()).toMatchObject({ connected: false, lastSeenAt: 7, metAt: 0, heads });
  told(5);
  await settle();
  expect(known()?.lastSeenAt).toBe(7);
});
