import { expect, test } from "vitest";
import { projectedVote } from "../../../src/documents/meeting/projectedVote.ts";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { closing, settingAside } from "../../../src/documents/meeting/votes/voteSayings.ts";
import { aMotion, meetingRoom } from "../../support/meetingRoom.ts";

test("the wall shows the vote that is open, then what it came to, until the group goes on; one that is set aside never", () => {
  const chair = meetingRoom(["chair"]).of("chair");
  const now = () => projectedVote(readRecord(chair.doc), chair.votes())?.vote.id ?? null;
  expect(now()).toBeNull();
  const first = chair.record(aMotion({ way: "hands" }));
  expect(now()).toBe(first);
  chair.record(closing(chair.vote(first), [2, 1, 0]));
  expect(now()).toBe(first);
  // Who speaks meanwhile takes nothing off the wall.
  chair.record({ type: "giveFloor", on: "", seat: "", name: "Anna", item: "item-1", kind: "reply", seconds: 60 });
  expect(now()).toBe(first);
  chair.record({ type: "show", item: "item-1", paper: null });
  expect(now()).toBeNull();
  const second = chair.record(aMotion({ question: { en: "Another?" } }));
  const third = chair.record(aMotion({ question: { en: "A third?" } }));
  expect(now()).toBe(third);
  chair.record(settingAside(chair.vote(third), true));
  expect(now()).toBe(second);
  chair.record(closing(chair.vote(second), null));
  chair.record({ type: "item", item: "item-2", state: "opened", over: [] });
  expect(now()).toBeNull();
});
