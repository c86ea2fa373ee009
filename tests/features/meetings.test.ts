import { describe, expect, test } from "vitest";
import type { Meeting } from "../../src/documents/register/meetings.ts";
import { createBegunTimes } from "../../src/features/meeting/floor/begunTimes.ts";
import { clockWords } from "../../src/features/meeting/floor/clockWords.ts";
import { EMPTY_ITEM, fieldsBefore, minutesIn } from "../../src/features/meeting/agenda/itemForm.ts";
import { attendanceOfKey } from "../../src/features/meeting/roll/rollKeys.ts";
import { changedFields, emptyForm, formOf, nextOrdinal, readForm } from "../../src/features/meetings/meetingForm.ts";
import { meetingsByPhase, phaseOf } from "../../src/features/meetings/meetingPhase.ts";
import { someDoc } from "../support/ledgerIds.ts";

const ZONE = "Europe/Warsaw";
const at = (iso: string): number => Date.parse(iso);
const fifth: Meeting = {
  id: someDoc("meeting", "fifth"),
  title: "Fifth meeting",
  ordinal: "5",
  from: at("2024-05-14T07:30:00Z"),
  to: at("2024-05-15T15:30:00Z"),
  zone: ZONE,
  place: "Lublin",
  mode: "hybrid",
  registrationBy: at("2024-04-14T16:00:00Z"),
  registrationAsPrinted: "14 April 2024, 18:00 CET",
  quorum: { basis: "seats", share: "half" },
  election: { way: "secret", first: "simple", further: "simple" },
  convocation: null,
  isCancelled: false,
};

describe("a meeting in time", () => {
  test("is planned, goes on, and is past; one that was called off is neither", () => {
    expect(phaseOf(fifth, fifth.from - 1)).toBe("planned");
    expect(phaseOf(fifth, fifth.from)).toBe("now");
    expect(phaseOf(fifth, fifth.to)).toBe("now");
    expect(phaseOf(fifth, fifth.to + 1)).toBe("past");
    expect(phaseOf({ ...fifth, isCancelled: true }, fifth.from)).toBe("cancelled");
  });

  test("without a date is planned, and without an end lasts a day", () => {
    expect(phaseOf({ ...fifth, from: 0, to: 0 }, fifth.from)).toBe("planned");
    expect(phaseOf({ ...fifth, to: 0 }, fifth.from + 3_600_000)).toBe("now");
    expect(phaseOf({ ...fifth, to: 0 }, fifth.from + 90_000_000)).toBe("past");
  });

  test("stands with its like: what comes next first, what was last first", () => {
    const meetings = [1, 2, 3, 4].map((n) => ({ ...fifth, ordinal: String(n), from: n * 1e9, to: n * 1e9 + 1 }));
    const shown = meetingsByPhase(meetings, 2.5e9).map(({ phase, meetings: own }) => [
      phase,
      own.map(({ ordinal }) => ordinal).join(),
    ]);
    expect(shown).toEqual([
      ["planned", "3,4"],
      ["past", "2,1"],
    ]);
  });
});

describe("the form of a meeting", () => {
  test("reads back what it was filled with, by the clocks of the place", () => {
    const form = formOf(fifth, "UTC");
    expect(form).toMatchObject({ fromDay: "2024-05-14", fromTime: "09:30", toDay: "2024-05-15", byTime: "18:00" });
    const { id: _id, convocation: _convocation, isCancelled: _isCancelled, ...fields } = fifth;
    expect(readForm(form)).toEqual({ fields });
  });

  test("names what is missing or cannot be", () => {
    const faults = (part: object) => {
      const read = readForm({ ...formOf(fifth, ZONE), ...part });
      return "faults" in read ? [...read.faults] : [];
    };
    expect(faults({ title: "  " })).toEqual(["title"]);
    expect(faults({ fromTime: "half past" })).toEqual(["from"]);
    expect(faults({ toDay: "2024-05-13" })).toEqual(["order"]);
    expect(faults({ byTime: "25:00" })).toEqual(["by"]);
    expect(faults({})).toEqual([]);
  });

  test("asks for no date, and ends on the day it begins where no other is said", () => {
    const form = { ...emptyForm(ZONE, "6"), title: "Sixth meeting" };
    expect(readForm(form)).toMatchObject({ fields: { from: 0, to: 0, registrationBy: 0, ordinal: "6" } });
    expect(readForm({ ...form, fromDay: "2024-10-01" })).toMatchObject({
      fields: { from: at("2024-10-01T07:30:00Z"), to: at("2024-10-01T15:30:00Z") },
    });
  });

  test("writes only what was changed", () => {
    const read = readForm({ ...formOf(fifth, ZONE), place: "Lviv", quorum: { basis: "seats", share: "half" } });
    expect("fields" in read && changedFields(fifth, read.fields)).toEqual({ place: "Lviv" });
  });

  test("offers the number after the greatest", () => {
    expect(nextOrdinal([{ ordinal: "9" }, { ordinal: "10th" }, { ordinal: "special" }])).toBe("11");
    expect(nextOrdinal([{ ordinal: "" }])).toBe("");
  });
});

test("minutes are whole, and none where nothing is typed", () => {
  expect(["", " 15 ", "0", "1.5", "-1", "ten", "10001"].map(minutesIn)).toEqual([0, 15, 0, null, null, null, null]);
});

test("seconds are read as a clock shows them", () => {
  expect([0, 5, 125, 3725].map(clockWords)).toEqual(["0:00", "0:05", "2:05", "1:02:05"]);
});

test("the roll is called by where the keys are, whatever alphabet they write", () => {
  expect(["KeyR", "KeyO", "KeyA", "KeyL", "KeyX", "toString"].map(attendanceOfKey)).toEqual([
    "inRoom",
    "online",
    "absent",
    "left",
    null,
    null,
  ]);
});

test("an item that is changed back says nothing in a language that it did not have", () => {
  const before = { ...EMPTY_ITEM, titles: { en: "Opening" }, minutes: 10 };
  const now = { ...before, titles: { en: "Opening!", fr: "Ouverture" }, minutes: 15 };
  expect(fieldsBefore(before, now)).toEqual({ ...before, titles: { en: "Opening", fr: "" } });
});

describe("when a speaker began", () => {
  const HOUR = 3_600_000;

  test("is what the machine says that gave the floor, where its clock is near this one's", () => {
    const times = createBegunTimes();
    times.hear([], 0);
    times.hear([{ id: "a", at: 990_000 }], 1_000_000);
    expect(times.of({ id: "a", at: 990_000 })).toBe(990_000);
  });

  test("is when the news came, where its clock is hours wrong, and stays so", () => {
    const times = createBegunTimes();
    times.hear([], 0);
    for (const [id, at] of [
      ["early", 10 * HOUR - 2 * HOUR],
      ["late", 10 * HOUR + 2 * HOUR],
    ] as const) {
      times.hear([{ id, at }], 10 * HOUR);
      times.hear([{ id, at }], 11 * HOUR);
      expect(times.of({ id, at })).toBe(10 * HOUR);
    }
  });

  test("is what was said where the window was opened later, but never in the future", () => {
    const times = createBegunTimes();
    times.hear(
      [
        { id: "a", at: 9 * HOUR },
        { id: "b", at: 12 * HOUR },
      ],
      10 * HOUR,
    );
    expect([times.of({ id: "a", at: 9 * HOUR }), times.of({ id: "b", at: 12 * HOUR })]).toEqual([9 * HOUR, 10 * HOUR]);
  });
});
