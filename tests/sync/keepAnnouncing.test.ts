import { expect, test } from "vitest";
import { keepAnnouncing } from "../../src/sync/webrtc/keepAnnouncing.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

test("who is in a room is announced again and again where a rendezvous is connected, until it leaves", () => {
  const clock = createTurnedClock();
  const sent: object[] = [];
  const connection = { connected: false, send: (message: object) => sent.push(message) };
  const room = { name: "topic", peerId: "lublin" };
  const stop = keepAnnouncing({ room, signalingConns: [connection] }, clock);
  clock.pass(20_000);
  expect(sent).toEqual([]);
  connection.connected = true;
  clock.pass(20_000);
  expect(sent.length).toBeGreaterThan(2);
  expect(sent[0]).toEqual({ type: "publish", topic: "topic", data: { type: "announce", from: "lublin" } });
  stop();
  expect(clock.waiting).toBe(0);
});
