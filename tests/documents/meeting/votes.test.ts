import { describe, expect, test } from "vitest";
import { MAJORITIES } from "../../../src/domain/meetingRules.ts";
import { hasMajority, votesNeeded } from "../../../src/documents/meeting/votes/hasMajority.ts";
import {
  castOnBehalf,
  closing,
  openBallot,
  secondBallot,
  settingAside,
} from "../../../src/documents/meeting/votes/voteSayings.ts";
import { aMotion, meetingRoom, seatOf } from "../../support/meetingRoom.ts";

const [FOR, AGAINST, ABSTAIN] = [0, 1, 2];
const PEOPLE = ["chair", "secretary", "a", "a-alternate", "b", "c"];

function put(wish: Parameters<typeof aMotion>[0] = {}) {
  const room = meetingRoom(PEOPLE);
  const id = room.of("chair").record(aMotion(wish));
  room.meet();
  const cast = (name: string, choice: number, text = "") =>
    room.of(name).speak(openBallot(room.of(name).vote(), seatOf(name), choice, text));
  const close = (counted: readonly number[] | null = null) => {
    room.meet();
    const saying = closing(room.of("chair").vote(), counted);
    const closed = room.of("chair").record(saying);
    room.meet();
    return closed;
  };
  return { room, id, cast, close, seen: () => room.of("b").vote(id) };
}

describe("each seat is counted once", () => {
  test("the last that a seat said stands, on all its machines", () => {
    const { room, cast, close, seen } = put();
    cast("a", FOR);
    room.meet();
    cast("a-alternate", AGAINST);
    room.meet();
    cast("a", ABSTAIN);
    close();
    expect(seen().tally).toMatchObject({ counts: [0, 0, 1], cast: 0, abstentions: 1, eligible: 3 });
    expect(seen().ballots.get("seat-a")).toMatchObject({ isConflict: false, choice: ABSTAIN });
  });

  test("two that a seat said apart and differ are shown and count as none, until it is said over", () => {
    const { room, cast, seen } = put();
    cast("a", FOR);
    cast("a-alternate", AGAINST);
    room.meet();
    expect(seen().tally?.counts).toEqual([0, 0, 0]);
    expect(seen().ballots.get("seat-a")).toMatchObject({ isConflict: true, choice: null });
    expect(seen().ballots.get("seat-a")?.standing.length).toBe(2);
    cast("a", AGAINST);
    room.meet();
    expect(seen().tally?.counts).toEqual([0, 1, 0]);
  });

  test("two that a seat said apart and are the same are one", () => {
    const { room, cast, seen } = put();
    cast("a", FOR);
    cast("a-alternate", FOR);
    room.meet();
    expect(seen().tally?.counts).toEqual([1, 0, 0]);
  });

  test("a roll call's answer stands over what the seat said, shown with who entered it; the seat can say it over", () => {
    const { room, cast, seen } = put();
    cast("a", FOR);
    room.meet();
    room.of("secretary").record(castOnBehalf(room.of("secretary").vote(), "seat-a", AGAINST));
    room.meet();
    expect(seen().tally?.counts).toEqual([0, 1, 0]);
    expect(seen().ballots.get("seat-a")?.standing).toMatchObject([
      { isOnBehalf: true, speaker: room.of("secretary").speaker },
    ]);
    cast("a", FOR);
    room.meet();
    expect(seen().tally?.counts).toEqual([1, 0, 0]);
  });

  test("a seat that is named twice among those who may vote is one", () => {
    const { cast, close, seen } = put({ seats: ["seat-a", "seat-a", "seat-b"] });
    cast("a", FOR);
    close();
    expect(seen()).toMatchObject({ seats: ["seat-a", "seat-b"], tally: { cast: 1, eligible: 2 } });
  });
});

describe("a closing", () => {
  test("makes a result out of what it names, and what comes later changes nothing, under whatever turn", () => {
    const { room, cast, close, seen } = put();
    cast("a", FOR);
    close();
    expect(seen()).toMatchObject({ state: "closed", result: { kind: "carried" }, tally: { counts: [1, 0, 0] } });
    for (const name of ["b", "c"]) cast(name, AGAINST);
    room.meet();
    room.of("secretary").record(castOnBehalf(room.of("secretary").vote(), "seat-a", AGAINST));
    room.meet();
    expect(seen()).toMatchObject({ result: { kind: "carried" }, tally: { counts: [1, 0, 0] } });
    expect(
      seen()
        .late.map(({ seat }) => seat)
        .sort(),
    ).toEqual(["seat-a", "seat-b", "seat-c"]);
  });

  test("by two chairs apart with other ballots is contested and has no result, until one closes over both", () => {
    const { room, cast, seen } = put();
    cast("a", FOR);
    room.meet(["chair", "a"]);
    room.of("chair").record(closing(room.of("chair").vote(), null));
    cast("b", AGAINST);
    room.meet(["secretary", "b"]);
    room.of("secretary").record(closing(room.of("secretary").vote(), null));
    room.meet();
    expect(seen()).toMatchObject({ state: "contested", result: null, tally: null });
    expect(seen().closings.length).toBe(2);
    room.of("secretary").record(closing(room.of("secretary").vote(), null));
    room.meet();
    expect(seen()).toMatchObject({
      state: "closed",
      result: { kind: "lost", isTie: true },
      tally: { counts: [1, 1, 0] },
    });
  });

  test("by two apart with the same ballots is one closing", () => {
    const { room, cast, seen } = put();
    cast("a", FOR);
    room.meet();
    for (const name of ["chair", "secretary"]) room.of(name).record(closing(room.of(name).vote(), null));
    room.meet();
    expect(seen()).toMatchObject({ state: "closed", result: { kind: "carried" } });
  });
});

describe("one question that two chairs put while apart", () => {
  test.each([
    ["the same words under one item", {}, { question: { en: "shall  Paragraph 12 stand? ", fr: "…" } }],
    [
      "one amendment in other words",
      { target: { doc: "02".padEnd(32, "0") as never, said: "amendment" } },
      { target: { doc: "02".padEnd(32, "0") as never, said: "amendment" }, question: { en: "Other words" } },
    ],
  ])("is kept twice and shown, and one of them can be set aside: %s", (_name, first, second) => {
    const room = meetingRoom(PEOPLE);
    const one = room.of("chair").record(aMotion(first));
    const other = room.of("secretary").record(aMotion(second));
    room.meet(["chair", "a"]);
    room.of("a").speak(openBallot(room.of("a").vote(one), "seat-a", FOR));
    room.meet(["secretary", "a-alternate"]);
    room.of("a-alternate").speak(openBallot(room.of("a-alternate").vote(other), "seat-a", FOR));
    room.meet();
    const votes = room.of("b").votes();
    expect(votes.map(({ apart }) => apart.map(({ id }) => id))).toEqual(
      votes.map(({ vote }) => [vote.id === one ? other : one]),
    );
    expect(votes.map(({ tally }) => tally?.cast)).toEqual([1, 1]);
    room.of("secretary").record(settingAside(room.of("secretary").vote(other), true));
    room.meet();
    expect(room.of("b").vote(other)).toMatchObject({ isSetAside: true, apart: [] });
    expect(room.of("b").vote(one)).toMatchObject({ isSetAside: false, apart: [] });
  });

  test("is no conflict where the second was put over the first, or is another question", () => {
    const room = meetingRoom(PEOPLE);
    const first = room.of("chair").record(aMotion());
    room.of("chair").record(aMotion({ over: [first] }));
    room.of("chair").record(aMotion({ item: "item-2" }));
    room.of("chair").record(aMotion({ question: { en: "Another" } }));
    expect(
      room
        .of("chair")
        .votes()
        .every(({ apart }) => apart.length === 0),
    ).toBe(true);
  });
});

describe("a majority", () => {
  const table = [
    ["simple", 3, 5, 20, true],
    ["simple", 2, 4, 20, false],
    ["twoThirdsCast", 6, 9, 20, true],
    ["twoThirdsCast", 6, 10, 20, false],
    ["absolute", 11, 11, 20, true],
    ["absolute", 10, 10, 20, false],
    ["twoThirdsAll", 14, 14, 20, true],
    ["twoThirdsAll", 13, 13, 20, false],
    ["unanimity", 5, 5, 20, true],
    ["unanimity", 5, 6, 20, false],
  ] as const;
  test.each(table)("%s: %i of %i cast by %i seats: %s", (rule, votes, cast, eligible, has) => {
    expect(hasMajority(rule, { votes, cast, eligible })).toBe(has);
  });

  test.each(MAJORITIES)("%s is nobody's without a vote, and begins with the number that is told", (rule) => {
    expect(hasMajority(rule, { votes: 0, cast: 0, eligible: 20 })).toBe(false);
    for (let cast = 1; cast <= 20; cast++) {
      const needed = votesNeeded(rule, { cast, eligible: 20 });
      for (let votes = 1; votes <= cast; votes++)
        expect(hasMajority(rule, { votes, cast, eligible: 20 })).toBe(votes >= needed);
    }
  });

  test("abstentions are not cast", () => {
    const { cast, close, seen } = put({ majority: "twoThirdsCast" });
    cast("a", FOR);
    cast("b", ABSTAIN);
    cast("c", ABSTAIN);
    close();
    expect(seen()).toMatchObject({ tally: { cast: 1, abstentions: 2 }, result: { kind: "carried" } });
  });
});

describe("ways of voting", () => {
  test("consensus: reservations are noted, one objection and there is none", () => {
    const { cast, close, seen, room } = put({ way: "consensus", options: ["joins", "reserves", "objects"] });
    cast("a", 1, "Pending the capital");
    close();
    expect(seen().result).toEqual({ kind: "consensus", reservations: 1 });
    expect(seen().ballots.get("seat-a")?.standing[0]?.text).toBe("Pending the capital");
    expect(room.of("chair").votes().length).toBe(1);
    const other = put({ way: "consensus", options: ["joins", "reserves", "objects"] });
    other.cast("a", 1);
    other.cast("b", 2, "Not this");
    other.close();
    expect(other.seen().result).toEqual({ kind: "noConsensus", objections: 1 });
  });

  test.each(["hands", "secret"] as const)(
    "%s are counted in the room and entered: no ballot of a machine is among them",
    (way) => {
      const { room, cast, close, seen } = put({ way });
      cast("a", AGAINST);
      room.meet();
      expect(seen()).toMatchObject({ tally: null, result: null });
      close([2, 0, 1]);
      expect(seen()).toMatchObject({ tally: { counts: [2, 0, 1], cast: 2 }, result: { kind: "carried" } });
    },
  );

  test.each([
    ["more than may vote", [3, 1, 0]],
    ["for other options", [3, 0]],
  ])("what was counted %s has no result", (_name, counted) => {
    const { close, seen } = put({ way: "hands" });
    close(counted);
    expect(seen().result).toBeNull();
  });

  test("an election: who has the majority, or a second ballot between those who have most", () => {
    const wish = {
      options: ["Anna", "Bo", "Cy", "abstain"],
      way: "hands",
      seats: Array.from({ length: 9 }, (_, at) => `s${at}`),
    } as const;
    const elected = put(wish);
    elected.close([5, 3, 1, 0]);
    expect(elected.seen().result).toEqual({ kind: "elected", option: 0 });
    const open = put(wish);
    open.close([2, 4, 2, 1]);
    const { result, vote } = open.seen();
    expect(result).toEqual({ kind: "secondBallot", options: [0, 1, 2] });
    const again = secondBallot(vote, [0, 1], "absolute");
    expect(again).toMatchObject({ majority: "absolute", options: ["Anna", "Bo", "abstain"], over: [vote.id] });
    open.room.of("chair").record(again);
    expect(
      open.room
        .of("chair")
        .votes()
        .map(({ apart }) => apart.length),
    ).toEqual([0, 0]);
  });
});
