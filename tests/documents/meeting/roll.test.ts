import { describe, expect, test } from "vitest";
import { mandatesOf } from "../../../src/documents/meeting/mandates.ts";
import { quorumOf } from "../../../src/documents/meeting/quorumOf.ts";
import { type RollRow, rollOf } from "../../../src/documents/meeting/rollOf.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { MANDATES, MEMBERS, memberOf, SEATS, someRoom } from "./someRoom.ts";

const speaker = (name: string): string => speakerOf(someDevice(name));
/** What somebody says for a seat just now. */
const said = (name: string, seat: string, at = 0) => ({ id: "said", speaker: speaker(name), seat, at });
const HALF = { basis: "seats", share: "half" } as const;
const here = (seat: string, mode: "inRoom" | "online" | "left" = "inRoom", name = "") =>
  ({ type: "here", seat, mode, name }) as const;
type Room = ReturnType<typeof someRoom>;
const roll = (room: Room) => rollOf(room.read(), MANDATES);
const states = (room: Room) => roll(room).map(({ seat, state }) => `${seat.slice(5)} ${state}`);
const call = (room: Room, seat: string, mode: "inRoom" | "online" | "absent" | "left", name = "") =>
  room.record("chair", {
    type: "attend",
    seat,
    mode,
    name,
    over: roll(room).find((row) => row.seat === seat)?.over ?? [],
  });

describe("who speaks for a seat", () => {
  test("its holder does and the holder of its alternate's, and nobody else", () => {
    expect(MANDATES.maySpeakFor(said("lublin", "seat-lublin"))).toBe(true);
    expect(MANDATES.maySpeakFor(said("stand-in", "seat-lublin"))).toBe(true);
    for (const [name, seat] of [
      ["wroclaw", "seat-lublin"],
      ["secretary", "seat-lublin"],
      ["stand-in", "seat-wroclaw"],
      ["stand-in", "seat-stand-in"],
      ["stranger", "seat-lublin"],
    ] as const)
      expect(MANDATES.maySpeakFor(said(name, seat))).toBe(false);
    expect(MANDATES.seatsOf(speaker("stand-in")).map(({ seat }) => seat)).toEqual(["seat-lublin"]);
    expect(MANDATES.seatsOf(speaker("secretary"))).toEqual([]);
  });

  test("the seats stand in the order of their numbers, without those of alternates", () => {
    expect(MANDATES.seats.map(({ seat }) => seat)).toEqual([
      "seat-lublin",
      "seat-wroclaw",
      "seat-neuchatel",
      "seat-kyiv",
    ]);
  });

  test("a mandate that has ended, and one whose holder has left the space, speaks for nobody", () => {
    const ended = SEATS.map((known) => ({ ...known, mandate: { ...known.mandate, to: 500 } }));
    expect(mandatesOf(ended, MEMBERS, 400).isVacant("seat-lublin")).toBe(false);
    expect(mandatesOf(ended, MEMBERS, 500).isVacant("seat-lublin")).toBe(true);
    expect(mandatesOf(ended, MEMBERS, 500).maySpeakFor(said("lublin", "seat-lublin"))).toBe(false);
    // What was said for it before it ended was rightly said.
    const steps = [
      { by: someDevice("chair"), seq: 3, holder: memberOf("lublin"), alternateOf: null, to: 500 },
      { by: someDevice("chair"), seq: 5, holder: memberOf("wroclaw"), alternateOf: null, to: 0 },
    ];
    const changed = ended.map((known) => (known.seat === "seat-lublin" ? { ...known, steps } : known));
    const judged = (seen: number) => mandatesOf(changed, MEMBERS, 500, { knownAt: () => () => seen }).maySpeakFor;
    expect([400, 500].map((at) => judged(4)(said("lublin", "seat-lublin", at)))).toEqual([true, false]);
    expect(["lublin", "wroclaw"].map((name) => judged(5)(said(name, "seat-lublin", 400)))).toEqual([false, true]);
    expect(judged(2)(said("lublin", "seat-lublin", 400))).toBe(false);
    const without = MEMBERS.filter(({ device }) => device !== someDevice("wroclaw"));
    expect(mandatesOf(SEATS, without, 1).isVacant("seat-wroclaw")).toBe(true);
  });
});

describe("the roll", () => {
  test("has every seat: those that said so, those that are awaited, and the one that is vacant", () => {
    const room = someRoom();
    room.say("lublin", here("seat-lublin"));
    room.say("wroclaw", here("seat-wroclaw", "online"));
    expect(states(room)).toEqual(["lublin inRoom", "wroclaw online", "neuchatel awaited", "kyiv vacant"]);
  });

  test("what somebody says of a seat that is not theirs is not heard", () => {
    const room = someRoom();
    room.say("wroclaw", here("seat-lublin"));
    room.say("secretary", here("seat-neuchatel"));
    room.record("chair", { type: "attend", seat: "seat-kyiv", mode: "inRoom", name: "Somebody", over: [] });
    expect(states(room)).toEqual(["lublin awaited", "wroclaw awaited", "neuchatel awaited", "kyiv vacant"]);
  });

  test("that was called stands over what a seat says of itself, which is shown where it is said later and otherwise", () => {
    const room = someRoom();
    room.say("lublin", here("seat-lublin"));
    call(room, "seat-lublin", "absent");
    expect(roll(room)[0]).toMatchObject({ state: "absent", by: "roll", claim: null });
    room.say("lublin", here("seat-lublin", "online"));
    expect(roll(room)[0]).toMatchObject({ state: "absent", by: "roll", claim: { mode: "online" } });
    call(room, "seat-lublin", "online");
    expect(roll(room)[0]).toMatchObject({ state: "online", claim: null, others: [] });
  });

  test("names who sits there instead of the member", () => {
    const room = someRoom();
    room.say("stand-in", here("seat-lublin", "inRoom", "Deputy, Lublin"));
    expect(roll(room)[0]).toMatchObject({ state: "inRoom", name: "Deputy, Lublin", by: "self" });
  });

  test("that two called while apart is the same on both, with what they do not agree in", () => {
    const room = someRoom();
    call(room, "seat-lublin", "inRoom");
    const other = room.apart();
    call(room, "seat-lublin", "left");
    call(other, "seat-lublin", "online");
    call(other, "seat-wroclaw", "inRoom");
    room.meet(other);
    expect(rollOf(other.read(), MANDATES)).toEqual(roll(room));
    const [lublin, wroclaw] = roll(room);
    expect([lublin?.state, lublin?.others[0]?.mode].sort()).toEqual(["left", "online"]);
    expect(wroclaw).toMatchObject({ state: "inRoom", others: [] });
    call(room, "seat-lublin", "online");
    expect(roll(room)[0]).toMatchObject({ state: "online", others: [] });
  });

  test("says who registered and how, the last word of each seat", () => {
    const room = someRoom();
    const register = { type: "register", seat: "seat-lublin", mode: "absent", name: "", note: "" } as const;
    room.say("lublin", register);
    room.say("lublin", { ...register, mode: "online", note: "late" });
    room.say("wroclaw", register);
    expect(roll(room)[0]?.registration).toMatchObject({ mode: "online", note: "late" });
    expect(roll(room)[1]?.registration).toBeNull();
  });
});

describe("the quorum", () => {
  const rowsOf = (present: number, of: number, vacant = 0) => {
    const [row] = roll(someRoom());
    if (!row) throw new Error("no row");
    return Array.from(
      { length: of },
      (_, at): RollRow => ({
        ...row,
        state: at < present ? (at % 2 ? "online" : "inRoom") : at >= of - vacant ? "vacant" : "absent",
      }),
    );
  };

  test.each([
    ["half", 20, 11],
    ["half", 19, 10],
    ["twoThirds", 20, 14],
    ["twoThirds", 21, 14],
    ["third", 20, 7],
    ["all", 20, 20],
  ] as const)("%s of %i seats is %i", (share, of, needed) => {
    const rule = { basis: "seats", share } as const;
    expect(quorumOf(rowsOf(needed, of), rule)).toEqual({ rule, of, needed, present: needed, isMet: true });
    expect(quorumOf(rowsOf(needed - 1, of), rule)).toMatchObject({ needed, isMet: false });
  });

  test("of the seats that are filled leaves out those that are vacant", () => {
    const rows = rowsOf(10, 20, 1);
    expect(quorumOf(rows, { basis: "filledSeats", share: "half" })).toMatchObject({ of: 19, needed: 10, isMet: true });
    expect(quorumOf(rows, HALF)).toMatchObject({ of: 20, needed: 11, isMet: false });
  });

  test("counts neither who has left nor who is awaited, and is never met without a seat", () => {
    const room = someRoom();
    for (const seat of ["seat-lublin", "seat-wroclaw", "seat-neuchatel"]) call(room, seat, "inRoom");
    expect(quorumOf(roll(room), HALF)).toMatchObject({ of: 4, needed: 3, present: 3, isMet: true });
    call(room, "seat-wroclaw", "left");
    expect(quorumOf(roll(room), HALF)).toMatchObject({ present: 2, isMet: false });
    expect(quorumOf([], HALF).isMet).toBe(false);
  });
});
