import { describe, expect, test } from "vitest";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { candidatesOf } from "../../../src/documents/meeting/votes/candidatesOf.ts";
import { electionOf } from "../../../src/documents/meeting/votes/electionOf.ts";
import { closing, secondBallot, settingAside } from "../../../src/documents/meeting/votes/voteSayings.ts";
import { electedSentence } from "../../../src/documents/meeting/report/decisionSentence.ts";
import { aMotion, meetingRoom } from "../../support/meetingRoom.ts";

const ITEM = "item-1";

describe("who stands in an election", () => {
  test("two chairs who were apart put the same and other names: all stand, each once, in one order for everybody", () => {
    const room = meetingRoom(["chair", "secretary", "delegate"]);
    const put = (by: string, name: string, seat = "") =>
      room.of(by).record({ type: "candidate", item: ITEM, name, seat });
    put("chair", "Anna Nowak");
    put("secretary", " anna  NOWAK ", "seat-a");
    put("secretary", "Bo");
    room.of("secretary").record({ type: "candidate", item: "other", name: "Elsewhere", seat: "" });
    room.meet();
    const seen = ["chair", "secretary", "delegate"].map((name) => candidatesOf(readRecord(room.of(name).doc), ITEM));
    for (const one of seen) expect(one).toEqual(seen[0]);
    expect(seen[0]?.map(({ name }) => name.toLowerCase().replaceAll(/\s+/g, " ")).sort()).toEqual(["anna nowak", "bo"]);
    expect(seen[0]?.find(({ ids }) => ids.length === 2)).toMatchObject({ seat: "seat-a" });
  });

  test("a name that is taken off does not stand, and stands again once it is put back", () => {
    const room = meetingRoom(["chair"]);
    const chair = room.of("chair");
    const id = chair.record({ type: "candidate", item: ITEM, name: "Anna", seat: "" });
    const names = () => candidatesOf(readRecord(chair.doc), ITEM).map(({ name }) => name);
    const strike = chair.record({ type: "strike", on: id, isStruck: true, over: [] });
    expect(names()).toEqual([]);
    chair.record({ type: "strike", on: id, isStruck: false, over: [strike] });
    expect(names()).toEqual(["Anna"]);
  });
});

describe("the election of an item", () => {
  const begin = () => {
    const room = meetingRoom(["chair"]);
    const chair = room.of("chair");
    const put = (wish: Parameters<typeof aMotion>[0] = {}) =>
      chair.record(aMotion({ way: "hands", options: ["Anna", "Bo", "Cy", "abstain"], ...wish }));
    return { chair, put, now: () => electionOf(chair.votes(), ITEM) };
  };

  test("goes from its opening over a second ballot to who is elected", () => {
    const { chair, put, now } = begin();
    expect(now()).toMatchObject({ stage: "none", elected: "" });
    chair.record(aMotion({ question: { en: "A motion under the same item" } }));
    expect(now().stage).toBe("none");
    put();
    expect(now().stage).toBe("open");
    const { ballot } = now();
    if (!ballot) throw new Error("no ballot");
    chair.record(closing(ballot, [1, 1, 0, 1]));
    const { result, vote } = now().ballot ?? ballot;
    expect(now()).toMatchObject({ stage: "noMajority", elected: "" });
    if (result?.kind !== "secondBallot") throw new Error("no second ballot");
    chair.record(secondBallot(vote, result.options, "simple"));
    expect(now()).toMatchObject({ stage: "open", ballot: { vote: { options: ["Anna", "Bo", "abstain"] } } });
    expect(chair.vote(vote.id)).toMatchObject({ round: 1, isPutAgain: true });
    expect(now().ballot).toMatchObject({ round: 2, isPutAgain: false });
    chair.record(closing(now().ballot ?? ballot, [1, 2, 0]));
    expect(now()).toMatchObject({ stage: "elected", elected: "Bo" });
  });

  test("a ballot that is set aside is none, and one whose sealed ballots are not opened has elected nobody", () => {
    const { chair, put, now } = begin();
    put({ way: "secret", tellers: ["t", "u"] });
    const { ballot } = now();
    if (!ballot) throw new Error("no ballot");
    chair.record(closing(ballot, null));
    expect(now()).toMatchObject({ stage: "opening", elected: "" });
    chair.record(settingAside(now().ballot ?? ballot, true));
    expect(now().stage).toBe("none");
  });
});

test("an election is a sentence in both languages of the record", () => {
  expect(electedSentence("en", "Anna Nowak", "Chair")).toBe("The Group elected Anna Nowak (“Chair”).");
  expect(electedSentence("fr", "Anna Nowak", "")).toBe("Le Groupe élit Anna Nowak.");
});
