import { describe, expect, test } from "vitest";
import { floorOf, secondsLeft } from "../../../src/documents/meeting/floorOf.ts";
import type { FloorKind } from "../../../src/documents/meeting/statement.ts";
import { MANDATES, someRoom } from "./someRoom.ts";

type Room = ReturnType<typeof someRoom>;
const floor = (room: Room) => floorOf(room.read(), MANDATES);
const queue = (room: Room) => floor(room).queue.map(({ seat, kind }) => `${seat.slice(5)} ${kind}`);
const ask = (room: Room, name: string, kind: FloorKind = "intervention", seat = `seat-${name}`) =>
  room.say(name, { type: "askFloor", seat, item: "item", kind });
const give = (room: Room, on: string, seat: string, by = "chair") =>
  room.record(by, { type: "giveFloor", on, seat, name: "", item: "item", kind: "intervention", seconds: 180 });

describe("the list of speakers", () => {
  test("is in the order in which they asked, points of order before all", () => {
    const room = someRoom();
    ask(room, "lublin");
    ask(room, "wroclaw", "reply");
    ask(room, "neuchatel", "pointOfOrder");
    expect(queue(room)).toEqual(["neuchatel pointOfOrder", "lublin intervention", "wroclaw reply"]);
  });

  test("is asked for and given before an item is opened", () => {
    const room = someRoom();
    const asked = room.say("lublin", { type: "askFloor", seat: "seat-lublin", item: "", kind: "intervention" });
    expect(queue(room)).toEqual(["lublin intervention"]);
    room.record("chair", {
      ...{ type: "giveFloor", on: asked, seat: "seat-lublin", name: "", item: "", kind: "intervention", seconds: 60 },
    });
    expect(floor(room).now?.seat).toBe("seat-lublin");
  });

  test("has nobody who speaks for a seat that is not theirs", () => {
    const room = someRoom();
    ask(room, "wroclaw", "pointOfOrder", "seat-lublin");
    ask(room, "stand-in", "intervention", "seat-lublin");
    expect(queue(room)).toEqual(["lublin intervention"]);
  });

  test("is left by who takes it back, whom nobody else takes off but the chair", () => {
    const room = someRoom();
    const own = ask(room, "lublin");
    const others = ask(room, "wroclaw");
    room.say("neuchatel", { type: "withdraw", on: others });
    room.say("lublin", { type: "withdraw", on: own });
    expect(queue(room)).toEqual(["wroclaw intervention"]);
    room.record("chair", { type: "endFloor", on: others });
    expect(queue(room)).toEqual([]);
  });

  test("is left by who is given the floor, until the floor is ended or given to the next", () => {
    const room = someRoom();
    const [first, second] = [ask(room, "lublin"), ask(room, "wroclaw")];
    const given = give(room, first, "seat-lublin");
    expect([queue(room), floor(room).now?.seat]).toEqual([["wroclaw intervention"], "seat-lublin"]);
    room.record("chair", { type: "endFloor", on: given });
    expect(floor(room).now).toBeNull();
    give(room, second, "seat-wroclaw");
    give(room, "", "seat-neuchatel");
    expect(floor(room).now?.seat).toBe("seat-neuchatel");
    expect(floor(room).spoken.map(({ given: { seat }, endedAt }) => [seat, endedAt !== null])).toEqual([
      ["seat-lublin", true],
      ["seat-wroclaw", false],
    ]);
  });

  test("that two chairs served while apart is the same on both, and nobody is on it twice", () => {
    const room = someRoom();
    const asked = ask(room, "lublin");
    const other = room.apart();
    give(room, asked, "seat-lublin");
    give(other, asked, "seat-lublin", "secretary");
    ask(other, "wroclaw");
    room.meet(other);
    expect(floor(other)).toEqual(floor(room));
    expect(queue(room)).toEqual(["wroclaw intervention"]);
    expect(floor(room).now?.seat).toBe("seat-lublin");
  });

  test("keeps what was handed in in writing, but for what was taken back", () => {
    const room = someRoom();
    const write = (name: string, seat = `seat-${name}`) =>
      room.say(name, { type: "intervention", seat, item: "item", text: "We agree." });
    write("lublin");
    write("wroclaw", "seat-lublin");
    room.say("neuchatel", { type: "withdraw", on: write("neuchatel") });
    expect(floor(room).written.map(({ seat }) => seat)).toEqual(["seat-lublin"]);
  });
});

test("a speaker's time runs down and then over; without a limit there is none", () => {
  expect(secondsLeft({ seconds: 180 }, 10_000, 70_500)).toBe(120);
  expect(secondsLeft({ seconds: 180 }, 10_000, 200_000)).toBe(-10);
  expect(secondsLeft({ seconds: 180 }, 10_000, 5_000)).toBe(180);
  expect(secondsLeft({ seconds: 0 }, 10_000, 70_000)).toBeNull();
});
