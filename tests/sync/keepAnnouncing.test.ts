import { expect, test } from "vitest";
import { keepAnnouncing } from "../../src/sync/webrtc/keepAnnouncing.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

type Heard = (peers: { readonly removed: readonly string[] }) => void;
const ANNOUNCE = { type: "publish", topic: "topic", data: { type: "announce", from: "lublin" } };

function begin() {
  const clock = createTurnedClock();
  const sent: object[] = [];
  const heard = new Set<Heard>();
  const connection = { connected: false, send: (message: object) => sent.push(message) };
  const stop = keepAnnouncing(
    {
      room: { name: "topic", peerId: "lublin" },
      signalingConns: [connection],
      on: (_name, one) => heard.add(one),
      off: (_name, one) => heard.delete(one),
    },
    clock,
  );
  const peers = (removed: readonly string[]): void => {
    for (const one of heard) one({ removed });
  };
  return { clock, sent, connection, stop, peers, heard };
}

test("who is in a room is announced again and again where a rendezvous is connected, until it leaves", () => {
  const { clock, sent, connection, stop, heard } = begin();
  clock.pass(20_000);
  expect(sent).toEqual([]);
  connection.connected = true;
  clock.pass(20_000);
  expect(sent.length).toBeGreaterThan(2);
  expect(sent[0]).toEqual(ANNOUNCE);
  stop();
  expect([clock.waiting, heard.size]).toEqual([0, 0]);
});

test("whoever is lost is looked for at once", () => {
  const { sent, connection, peers } = begin();
  connection.connected = true;
  peers([]);
  expect(sent).toEqual([]);
  peers(["wroclaw"]);
  expect(sent).toEqual([ANNOUNCE]);
});
