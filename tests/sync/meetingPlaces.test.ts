import { expect, test } from "vitest";
import { WebrtcProvider } from "y-webrtc";
import { Doc } from "yjs";
import { createMeetingPlaces, type PlaceConnection } from "../../src/sync/webrtc/meetingPlaces.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

type Heard = (message: unknown) => void;

class FakeConnection implements PlaceConnection {
  connected = false;
  isDestroyed = false;
  readonly providers = new Set<WebrtcProvider>();
  readonly heard = new Map<string, Set<Heard>>();
  readonly address: string;
  constructor(address: string) {
    this.address = address;
  }
  on(name: string, heard: Heard): void {
    this.heard.set(name, new Set([...(this.heard.get(name) ?? []), heard]));
  }
  off(name: string, heard: Heard): void {
    this.heard.get(name)?.delete(heard);
  }
  say(name: string, message: unknown): void {
    for (const heard of this.heard.get(name) ?? []) heard(message);
  }
  destroy(): void {
    this.isDestroyed = true;
  }
}

async function begin() {
  const clock = createTurnedClock();
  const doc = new Doc();
  const provider = new WebrtcProvider("topic", doc, { signaling: [], peerOpts: {} });
  const made: FakeConnection[] = [];
  const connect = (address: string) => {
    const connection = new FakeConnection(address);
    made.push(connection);
    return connection;
  };
  const places = createMeetingPlaces(provider, { token: "word", clock, changed: () => undefined, connect });
  const meetAt = async (urls: readonly string[]) => {
    places.meetAt(urls);
    await provider.key;
    await Promise.resolve();
  };
  const end = (): void => {
    provider.disconnect();
    provider.destroy();
  };
  return { clock, provider, places, made, meetAt, end };
}

test("a place more is gone to while the others stay as they are, and one less is left alone", async () => {
  const { provider, places, made, meetAt, end } = await begin();
  await meetAt(["ws://a", "ws://b"]);
  expect(made.map(({ address }) => address)).toEqual(["ws://a?t=word", "ws://b?t=word"]);
  await meetAt(["ws://b", "ws://c"]);
  expect(made.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false, false]);
  expect(provider.signalingConns).toEqual(made.slice(1));
  const [, b] = made;
  if (b) b.connected = true;
  expect([places.isConnected(), places.open()]).toEqual([true, ["ws://b"]]);
  end();
  expect(made.every(({ isDestroyed, providers }) => isDestroyed && providers.size === 0)).toBe(true);
});

test("nothing is opened for a room that has been left before its key was there", async () => {
  const { places, made, meetAt, end } = await begin();
  places.stop();
  await meetAt(["ws://a"]);
  expect(made).toEqual([]);
  end();
});

test("each other machine that speaks is counted once while it goes on speaking, and never this one, another room or what is no message", async () => {
  const { clock, provider, places, made, meetAt, end } = await begin();
  await meetAt(["ws://a"]);
  const say = (from: unknown, topic = "topic") =>
    made[0]?.say("message", { type: "publish", topic, data: { type: "announce", from } });
  for (const from of ["b", "c", "b", provider.room?.peerId, 7, null, "x".repeat(101)]) say(from);
  say("d", "elsewhere");
  for (const odd of [null, "text", {}, { topic: "topic", data: 3 }]) made[0]?.say("message", odd);
  expect(places.heardCount()).toBe(2);
  clock.pass(10_000);
  say("b");
  clock.pass(10_000);
  expect(places.heardCount()).toBe(1);
  places.stop();
  expect([...(made[0]?.heard.values() ?? [])].every(({ size }) => size === 0)).toBe(true);
  end();
});
