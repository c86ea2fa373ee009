import { describe, expect, test } from "vitest";
import { chairOf } from "../../../src/documents/meeting/chairOf.ts";
import { delayOf } from "../../../src/documents/meeting/delayOf.ts";
import { itemsOf } from "../../../src/documents/meeting/itemsOf.ts";
import { orderOfBusiness } from "../../../src/documents/meeting/orderOfBusiness.ts";
import { shownOf } from "../../../src/documents/meeting/shownOf.ts";
import { sittingOf } from "../../../src/documents/meeting/sittingOf.ts";
import type { EntryOf } from "../../../src/documents/meeting/statement.ts";
import { wallTimeAt } from "../../../src/domain/zonedTime.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice, someDoc } from "../../support/ledgerIds.ts";
import { someRoom } from "./someRoom.ts";

type Room = ReturnType<typeof someRoom>;
const MINUTE = 60_000;
const sit = (room: Room, state: EntryOf<"sitting">["state"], by = "chair", until: number | null = null) =>
  room.record(by, { type: "sitting", state, until, over: sittingOf(room.read()).over });
const lead = (room: Room, by: string) =>
  room.record(by, { type: "chair", seat: "", name: by, reason: "", over: chairOf(room.read()).over });
const item = (room: Room, id: string, state: EntryOf<"item">["state"], by = "chair") =>
  room.record(by, { type: "item", item: id, state, over: itemsOf(room.read()).byItem.get(id)?.over ?? [] });

describe("a sitting", () => {
  test("is planned, opened, suspended, resumed and closed, and can be opened again", () => {
    const room = someRoom();
    expect(sittingOf(room.read())).toMatchObject({ state: "planned", since: null, openedAt: null });
    sit(room, "opened");
    const { openedAt } = sittingOf(room.read());
    room.wait(MINUTE);
    sit(room, "suspended", "chair", 5_000_000);
    expect(sittingOf(room.read())).toMatchObject({ state: "suspended", until: 5_000_000, openedAt, pausedMs: 0 });
    room.wait(9 * MINUTE - 1_000);
    sit(room, "resumed");
    expect(sittingOf(room.read())).toMatchObject({ state: "open", pausedMs: 9 * MINUTE });
    sit(room, "closed");
    expect(sittingOf(room.read())).toMatchObject({ state: "closed", others: [] });
    sit(room, "opened", "secretary");
    expect(sittingOf(room.read())).toMatchObject({ state: "open", openedAt });
  });

  test("that two record differently while apart is the same on both, and said to be contested until one says it over", () => {
    const room = someRoom();
    sit(room, "opened");
    const other = room.apart();
    sit(room, "closed");
    sit(other, "suspended", "secretary");
    room.meet(other);
    expect(sittingOf(other.read())).toEqual(sittingOf(room.read()));
    expect(sittingOf(room.read()).others).toHaveLength(1);
    sit(room, "closed");
    expect(sittingOf(room.read())).toMatchObject({ state: "closed", others: [] });
  });

  test("that two open while apart is open and no quarrel", () => {
    const room = someRoom();
    const other = room.apart();
    sit(room, "opened");
    sit(other, "opened", "secretary");
    room.meet(other);
    expect(sittingOf(room.read())).toMatchObject({ state: "open", others: [] });
  });
});

describe("the chair", () => {
  test("is whoever took it last", () => {
    const room = someRoom();
    expect(chairOf(room.read()).leading).toBeNull();
    lead(room, "chair");
    lead(room, "secretary");
    expect(chairOf(room.read())).toMatchObject({
      leading: { speaker: speakerOf(someDevice("secretary")) },
      others: [],
    });
  });

  test("that two took while apart is named twice until one takes it over the other", () => {
    const room = someRoom();
    lead(room, "chair");
    const other = room.apart();
    lead(room, "chair");
    lead(other, "secretary");
    room.meet(other);
    expect(chairOf(other.read())).toEqual(chairOf(room.read()));
    const { leading, others } = chairOf(room.read());
    expect([leading?.name, ...others.map(({ name }) => name)].sort()).toEqual(["chair", "secretary"]);
    lead(other, "secretary");
    expect(chairOf(other.read())).toMatchObject({ leading: { name: "secretary" }, others: [] });
  });
});

describe("items", () => {
  test("are opened, closed and put off, and the current one is the last that is open", () => {
    const room = someRoom();
    item(room, "a", "opened");
    item(room, "a", "closed");
    item(room, "b", "opened");
    item(room, "c", "postponed");
    const { current, alsoOpen, byItem } = itemsOf(room.read());
    expect([current, alsoOpen]).toEqual(["b", []]);
    expect([...byItem].map(([id, { state }]) => `${id} ${state}`)).toEqual(["a closed", "b open", "c postponed"]);
    item(room, "b", "closed");
    expect(itemsOf(room.read()).current).toBeNull();
  });

  test("that two chairs who were apart opened are both open on both, one of them the current", () => {
    const room = someRoom();
    item(room, "a", "opened");
    const other = room.apart();
    item(room, "a", "closed");
    item(room, "b", "opened");
    item(other, "c", "opened", "secretary");
    room.meet(other);
    expect(itemsOf(other.read())).toEqual(itemsOf(room.read()));
    const { current, alsoOpen } = itemsOf(room.read());
    expect([current, ...alsoOpen].sort()).toEqual(["b", "c"]);
  });
});

test("what is shown is what was shown last, also to who comes later", () => {
  const room = someRoom();
  expect(shownOf(room.read())).toBeNull();
  room.record("chair", { type: "show", item: "a", paper: null });
  room.record("chair", { type: "show", item: "a", paper: { doc: someDoc(), content: null, block: "b7" } });
  expect(shownOf(room.apart().read())).toMatchObject({ item: "a", paper: { block: "b7" } });
  expect(shownOf(room.read())).not.toHaveProperty("amendment");
  const paper = { doc: someDoc(), content: null, block: "b7" };
  room.record("chair", { type: "show", item: "a", paper, amendment: "lublin-1" });
  expect(shownOf(room.read())).toMatchObject({ paper, amendment: "lublin-1" });
});

const agenda = [10, 20, 0].map((minutes, at) => ({ id: `item-${String(at)}`, minutes }));

describe("the delay", () => {
  const begun = (planned: number, opensAt: number, secondAfter: number) => {
    const room = someRoom(undefined, opensAt - 1_000);
    sit(room, "opened");
    room.wait(secondAfter * MINUTE - 1_000);
    item(room, "item-1", "opened");
    const starts = orderOfBusiness(agenda, { from: planned, to: 0, zone: "UTC" });
    return (minutes: number) => {
      const read = room.read();
      const delay = delayOf(agenda, itemsOf(read), sittingOf(read), starts, opensAt + minutes * MINUTE);
      return delay === null ? null : delay / MINUTE;
    };
  };

  test("is how much later than planned the item began, and grows once the item has had its minutes", () => {
    const delay = begun(0, 10_000_000, 15);
    expect([delay(15), delay(30), delay(35), delay(40)]).toEqual([5, 5, 5, 10]);
  });

  test("counts a late opening, and is below nothing where the group is ahead", () => {
    expect(begun(36_000_000, 36_000_000 + 20 * MINUTE, 10)(10)).toBe(20);
    expect(begun(0, 10_000_000, 4)(4)).toBe(-6);
  });

  test("of a group that sits on another day is measured by its opening", () => {
    expect(begun(36_000_000, 36_000_000 + 30 * 24 * 60 * MINUTE, 12)(12)).toBe(2);
  });

  test("says nothing of an agenda without minutes, nor before an item is open", () => {
    const room = someRoom();
    sit(room, "opened");
    const read = room.read();
    expect(delayOf(agenda, itemsOf(read), sittingOf(read), new Map(), 0)).toBeNull();
  });
});

describe("the order of business", () => {
  const zone = "Europe/Warsaw";
  const meeting = { from: Date.parse("2024-05-14T07:30:00Z"), to: Date.parse("2024-05-15T15:30:00Z"), zone };
  const shown = (minutes: readonly number[], when = meeting) =>
    [
      ...orderOfBusiness(
        minutes.map((one, at) => ({ id: String(at), minutes: one })),
        when,
      ).values(),
    ].map((at) => {
      const { day, time } = wallTimeAt(at, zone);
      return `${day.slice(8)} ${time}`;
    });

  test("begins an item that does not fit with the next half-day, also of the next day", () => {
    expect(shown([60, 120, 90, 120, 30])).toEqual(["14 09:30", "14 10:30", "14 14:30", "15 09:30", "15 11:30"]);
  });

  test("lets an item that is longer than a half-day go on in the next", () => {
    expect(shown([240, 10])).toEqual(["14 09:30", "14 15:00"]);
  });

  test("has no pause in a meeting of a morning, and goes over its end where there is too much", () => {
    const morning = { ...meeting, to: Date.parse("2024-05-14T10:00:00Z") };
    expect(shown([120, 60, 15], morning)).toEqual(["14 09:30", "14 11:30", "14 12:30"]);
  });

  test("is empty without a beginning, and without minutes", () => {
    expect(shown([60], { ...meeting, from: 0 })).toEqual([]);
    expect(shown([0, 0])).toEqual([]);
  });
});
