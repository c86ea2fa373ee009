import { randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import { WebSocket } from "ws";
import type { City } from "../../../scripts/demo/city.mjs";
import { openDraft } from "../../../scripts/demo/drafting.mjs";
import { test } from "../support/hostileCities.ts";
import { DRAFT, hostWithDraft } from "../support/hostWithDraft.ts";
import { untilBothEqual } from "../support/pairAtWork.ts";
import type { Room } from "../support/room.ts";
import { whatStands } from "../support/refusals.ts";
import { doorOf } from "../support/rendezvousWitness.ts";

/** Speaks y-webrtc's signalling as a script would; what it hears is kept. */
async function listenAt(url: string, token: string, topic: string): Promise<{ heard: string[]; socket: WebSocket }> {
  const heard: string[] = [];
  const socket = new WebSocket(`${url}/?t=${token}`);
  socket.on("message", (data) => heard.push(String(data)));
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const announce = { type: "announce", from: "stranger" };
  for (const message of [
    { type: "subscribe", topics: [topic] },
    { type: "publish", topic, data: announce },
    { type: "ping" },
  ]) {
    socket.send(JSON.stringify(message));
  }
  // What was sent before is dealt with before the pong.
  await expect.poll(() => heard.some((one) => one.includes("pong"))).toBe(true);
  return { heard, socket };
}

test("who knows the rendezvous and even a room's topic hears nobody there, and nobody hears it; who stole even the token reaches the door over a real data channel, proves a key that is no member's, and learns nothing", async ({
  room,
  hostile,
}) => {
  const lublin = await hostWithDraft(room);
  const { topic, token } = await doorOf(lublin);
  expect(topic).toMatch(/^[0-9a-f]{64}$/);
  expect(token).not.toBe(topic);
  const before = await whatStands(lublin);
  const { url } = room.rendezvous();
  await expect(listenAt(url, topic.slice(0, 60), topic)).rejects.toThrow("401");
  const strangers = await Promise.all([
    listenAt(url, randomBytes(32).toString("hex"), topic),
    listenAt(url, topic, topic),
  ]);
  await test.step("with a stolen token", async () => {
    await isTurnedAway(room, lublin, { topic, token, root: hostile });
    expect(await whatStands(lublin)).toEqual(before);
  });
  const wroclaw = await room.guest("Wrocław", lublin);
  await Promise.all([openDraft(lublin, DRAFT), openDraft(wroclaw, DRAFT)]);
  await untilBothEqual(lublin, wroclaw);
  for (const { heard, socket } of strangers) {
    expect(heard.filter((one) => !one.includes("pong"))).toEqual([]);
    socket.close();
  }
  expect((await whatStands(lublin)).draft).toBe(before.draft);
});

interface Stolen {
  readonly topic: string;
  readonly token: string;
  /** Where the changed app starts from. */
  readonly root: string;
}

/** Whoever stole this much gets as far as the door. */
async function isTurnedAway(room: Room, lublin: City, { topic, token, root }: Stolen): Promise<void> {
  const stolen = [
    { room: topic, token, purpose: "member", space: "0".repeat(64), rendezvous: [room.rendezvous().url] },
  ];
  const stranger = await room.settled("Stranger", {}, { root, env: { HOSTILE_ROOMS: JSON.stringify(stolen) } });
  await lublin.page.getByTestId("nav-sync").click();
  await expect(lublin.page.getByTestId("turned-away")).toContainText(
    "1 machine that is not a member wanted to come in and was turned away",
    { timeout: 20_000 },
  );
  await expect(lublin.page.getByTestId("connection")).toHaveAttribute("data-state", "alone");
  await expect(stranger.page.getByTestId("first-run")).toBeVisible();
}
