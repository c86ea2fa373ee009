import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { calendarChanges } from "../../../../src/documents/meeting/calendar/calendarChanges.ts";
import { calendarOf, uidOf } from "../../../../src/documents/meeting/calendar/calendarOf.ts";
import { changeCount } from "../../../../src/documents/meeting/calendar/changeCount.ts";
import { MOST_EVENTS, readCalendar } from "../../../../src/documents/meeting/calendar/readCalendar.ts";
import { type Meeting, putMeeting, readMeetings } from "../../../../src/documents/register/meetings.ts";
import { someDoc, someSpace } from "../../../support/ledgerIds.ts";

const HOUR = 3_600_000;
const MEETING: Meeting & { readonly description: string } = {
  ...{
    id: someDoc("meeting"),
    title: "5th meeting; ADI-INT, Lublin",
    ordinal: "5",
    place: "Ratusz, Lublin",
    mode: "hybrid",
  },
  ...{ from: Date.UTC(2024, 4, 14, 7, 30), to: Date.UTC(2024, 4, 15, 15), zone: "Europe/Warsaw", registrationBy: 0 },
  ...{ registrationAsPrinted: "", quorum: { basis: "seats", share: "half" }, convocation: null, isCancelled: false },
  election: { way: "secret", first: "simple", further: "simple" },
  description: "1  Opening\n2  Texts",
};
const written = (meetings = [MEETING], sequence = 7) =>
  new TextDecoder().decode(calendarOf({ meetings, sequence, now: Date.UTC(2024, 0, 2, 3, 4, 5) }));
const read = (text: string, fallback = "Europe/Paris") => readCalendar(new TextEncoder().encode(text), fallback);
const event = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:Meeting", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");
const only = (text: string, fallback?: string) => read(text, fallback)?.events[0];

describe("a calendar file of a meeting", () => {
  it("has its times in its zone, with the changes of its clocks, a UID that stays, and its number of changes", () => {
    const lines = written().split("\r\n");
    for (const line of [
      `UID:${uidOf(MEETING.id)}`,
      "SEQUENCE:7",
      "STATUS:CONFIRMED",
      "DTSTAMP:20240102T030405Z",
      "DTSTART;TZID=Europe/Warsaw:20240514T093000",
      "DTEND;TZID=Europe/Warsaw:20240515T170000",
      "SUMMARY:5th meeting\\; ADI-INT\\, Lublin",
      "DESCRIPTION:1  Opening\\n2  Texts",
    ])
      expect(lines).toContain(line);
    const summer = lines.indexOf("DTSTART:20240331T020000");
    expect(lines.slice(summer - 1, summer + 4)).toEqual([
      "BEGIN:DAYLIGHT",
      "DTSTART:20240331T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
    ]);
    expect(lines).toContain("DTSTART:20241027T030000");
  });

  it("has no line over 75 octets, cut within no letter, and comes back as it was", () => {
    const title = "Засідання робочої групи з міжкультурної інтеграції 🏛️ ".repeat(5).trim();
    const text = written([{ ...MEETING, title }]);
    const encoder = new TextEncoder();
    for (const line of text.split("\r\n")) expect(encoder.encode(line).byteLength).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
    expect(only(text)).toMatchObject({ title, from: MEETING.from, to: MEETING.to, zone: "Europe/Warsaw", sequence: 7 });
  });

  it("says that a meeting is cancelled, and leaves out one that has no date yet", () => {
    const text = written([
      { ...MEETING, isCancelled: true },
      { ...MEETING, id: someDoc("meeting", "b"), from: 0 },
    ]);
    expect(text).toContain("METHOD:CANCEL");
    expect(read(text)?.events).toMatchObject([{ isCancelled: true }]);
  });

  it("has a number of changes that grows with each and is the same on machines that agree", () => {
    const [here, there] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
    putMeeting(here, MEETING.id, { title: "A" });
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    const before = changeCount(here);
    expect(changeCount(there)).toBe(before);
    putMeeting(there, MEETING.id, { isCancelled: true });
    expect(changeCount(there)).toBeGreaterThan(before);
  });
});

describe("times", () => {
  it.each(["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"])(
    "in %s come back as they were, at hours all over two years",
    (zone) => {
      const every = 293 * HOUR;
      const times = Array.from({ length: 60 }, (_, at) => Date.UTC(2024, 0, 1) + at * every);
      const meetings = times.map((from, at) => ({ ...MEETING, id: someDoc("meeting", String(at)), from, to: 0, zone }));
      const back = read(written(meetings))?.events.map(({ from }) => from) ?? [];
      expect(back).toHaveLength(times.length);
      // An hour that the clocks show twice is the first of the two.
      for (const [at, from] of back.entries()) expect([0, HOUR, HOUR / 2]).toContain((times[at] ?? 0) - from);
    },
  );

  it("without a zone, or in one that nobody knows, are of one's own, and that is told", () => {
    expect(only(event("DTSTART:20240514T093000"), "Europe/Warsaw")).toMatchObject({
      from: MEETING.from,
      isZoneUnknown: false,
    });
    expect(only(event("DTSTART;TZID=Our Zone:20240514T093000"), "Europe/Warsaw")).toMatchObject({
      ...{ from: MEETING.from, zone: "", isZoneUnknown: true },
    });
  });

  it("in a zone by the name of another program are read", () => {
    for (const zone of [
      "Central European Standard Time",
      "/freeassociation.sourceforge.net/Europe/Warsaw",
      '"Europe/Warsaw"',
    ])
      expect(only(event(`DTSTART;TZID=${zone}:20240514T093000`))).toMatchObject({
        from: MEETING.from,
        zone: "Europe/Warsaw",
      });
  });

  it("end after a duration, or with the day", () => {
    expect(only(event("DTSTART:20240514T073000Z", "DURATION:PT1H30M"))?.to).toBe(MEETING.from + 1.5 * HOUR);
    expect(only(event("DTSTART;VALUE=DATE:20240514"), "UTC")).toMatchObject({ to: Date.UTC(2024, 4, 15) });
    expect(only(event("DTSTART:20240514T073000Z", "DTEND:20200514T073000Z"))?.to).toBe(0);
  });

  it.each(["20240231T000000Z", "20241301T000000Z", "00000101T000000Z", "2024", "20240514T250000", ""])(
    "%j is none",
    (value) => {
      expect(read(event(`DTSTART:${value}`))).toMatchObject({ events: [], unread: 1 });
    },
  );
});

describe("a calendar file of somebody", () => {
  it("says of each event whether it is new, changed, cancelled or as it is listed, and writes nothing", () => {
    const register = new Y.Doc({ gc: false });
    const ids = ["a", "b", "c"].map((name) => someDoc("meeting", name));
    for (const id of ids) putMeeting(register, id, { ...MEETING, title: `Meeting ${id.slice(-2)}` });
    const before = Y.encodeStateAsUpdate(register);
    const listed = readMeetings(register);
    const [same, changed, cancelled] = listed.map((one) => ({ ...one, description: "" }));
    if (!same || !changed || !cancelled) throw new Error("Three are listed");
    const file = [same, { ...changed, place: "Kraków" }, { ...cancelled, isCancelled: true }];
    const text = written(file, 9).replace(
      "END:VCALENDAR",
      event("DTSTART:20250101T090000Z").split("\r\n").slice(1).join("\r\n"),
    );
    const changes = calendarChanges(someSpace(), read(text)?.events ?? [], listed, 9);
    expect(new Map(changes.map(({ event: { title }, kind, fields }) => [title, [kind, Object.keys(fields)]]))).toEqual(
      new Map<string, unknown>([
        [same.title, ["same", []]],
        [changed.title, ["changed", ["place"]]],
        [cancelled.title, ["cancelled", ["isCancelled"]]],
        ["Meeting", ["new", ["title", "place", "from", "to", "zone", "isCancelled"]]],
      ]),
    );
    expect(changes.some(({ isOlder }) => isOlder)).toBe(false);
    expect(Y.encodeStateAsUpdate(register)).toEqual(before);
    expect(
      calendarChanges(someSpace(), read(written(file, 8))?.events ?? [], listed, 9).every(({ isOlder }) => isOlder),
    ).toBe(true);
  });

  it("is the same meeting when it comes a second time, on every machine", () => {
    const [first] = calendarChanges(someSpace(), read(event("DTSTART:20250101T090000Z"))?.events ?? [], [], 0);
    const register = new Y.Doc({ gc: false });
    if (first) putMeeting(register, first.id, { title: "Meeting", ...first.fields });
    const again = calendarChanges(
      someSpace(),
      read(event("DTSTART:20250101T100000Z"))?.events ?? [],
      readMeetings(register),
      5,
    );
    expect(again).toMatchObject([
      { id: first?.id, kind: "changed", fields: { from: Date.UTC(2025, 0, 1, 10) }, isOlder: false },
    ]);
  });

  it("has the later wording of two with one UID, no alarm for its time, and tells of one that repeats", () => {
    const alarm = ["BEGIN:VALARM", "DTSTART:19990101T000000Z", "SUMMARY:Ring", "END:VALARM"];
    const text = event("SEQUENCE:2", ...alarm, "DTSTART:20250101T090000Z", "RRULE:FREQ=DAILY").replace(
      "END:VCALENDAR",
      event("SEQUENCE:1", "DTSTART:20240101T090000Z").split("\r\n").slice(1).join("\r\n"),
    );
    expect(read(text)?.events).toMatchObject([{ title: "Meeting", from: Date.UTC(2025, 0, 1, 9), isRepeated: true }]);
  });

  it("is none where it is none, and is not looked at where it is far too large", () => {
    expect(read("hello")).toBeNull();
    expect(readCalendar(new Uint8Array(3 * 1024 * 1024).fill(10), "UTC")).toBeNull();
    expect(read("\n".repeat(60_000))).toBeNull();
    const many = event("DTSTART:20250101T090000Z").split("\r\n").slice(1, -1).join("\r\n");
    const text = [
      "BEGIN:VCALENDAR",
      ...Array.from({ length: MOST_EVENTS + 3 }, (_, i) => many.replace("UID:a", `UID:${i}`)),
    ];
    expect(read(text.join("\r\n"))).toMatchObject({ events: { length: MOST_EVENTS }, unread: 3 });
  });
});
