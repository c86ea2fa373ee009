import { describe, expect, it } from "vitest";
import { knockAtPlaces, type Knocking, placesOf } from "../../src/sync/session/knockAtPlaces.ts";
import { room, SPACE } from "../support/netSessions.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

function setUp() {
  const sockets: (Knocking & { readonly url: string; isClosed: boolean })[] = [];
  const clock = createTurnedClock();
  const state = {
    rooms: [room(), room("invite")],
    rendezvous: ["ws://own:1", "ws://127.0.0.1:1"],
    heardPlaces: [],
    clock,
  };
  const open = (url: string): Knocking => {
    const close = (): void => {
      socket.isClosed = true;
    };
    const socket = { url, isClosed: false, onopen: null, onerror: null, close };
    sockets.push(socket);
    return socket;
  };
  return { clock, state, sockets, asked: knockAtPlaces(state, SPACE, [], open) };
}

describe("knocking at the meeting places of a space", () => {
  it("goes once to each that the space or this machine knows, with the word of the members' room", () => {
    const { state, sockets } = setUp();
    expect(placesOf(state, SPACE).map(({ url }) => url)).toEqual(["ws://127.0.0.1:1", "ws://own:1"]);
    expect(sockets.map(({ url }) => url)).toEqual([
      `ws://127.0.0.1:1?t=${"cd".repeat(32)}`,
      `ws://own:1?t=${"cd".repeat(32)}`,
    ]);
  });

  it("tells an open door from a refusal and from silence, and leaves none of them open", async () => {
    const { clock, sockets, asked } = setUp();
    sockets[0]?.onopen?.(new Event("open"));
    clock.pass(8_000);
    expect((await asked).map(({ answer }) => answer)).toEqual(["open", "silent"]);
    const again = setUp();
    for (const socket of again.sockets) socket.onerror?.(new Event("error"));
    expect((await again.asked).map(({ answer }) => answer)).toEqual(["refused", "refused"]);
    expect([...sockets, ...again.sockets].every(({ isClosed }) => isClosed)).toBe(true);
  });
});

it("does not knock where the door stands open already", async () => {
  const { state, sockets } = setUp();
  const before = sockets.length;
  const asked = knockAtPlaces({ ...state, rendezvous: [] }, SPACE, ["ws://127.0.0.1:1"], () => {
    throw new Error("knocked");
  });
  expect(await asked).toEqual([{ url: "ws://127.0.0.1:1", answer: "open", afterMs: 0 }]);
  expect(sockets.length).toBe(before);
});
