import { expect, test } from "vitest";
import type { RollRow, RollState } from "../../../../src/documents/meeting/rollOf.ts";
import { attendanceOf } from "../../../../src/documents/meeting/report/attendanceOf.ts";

const row = (seat: string, state: RollState, registered: "absent" | null = null, name = "") =>
  ({ seat, state, name, registration: registered && { mode: registered } }) as unknown as RollRow;
const QUORUM = { of: 6, isMet: true };
const seatName = (seat: string): string => `City ${seat}`;

test("who was in the room, online or has left was present, who had said so before is excused, and empty seats are vacant", () => {
  const roll = [
    row("a", "inRoom"),
    row("b", "online", null, "A. Deputy"),
    row("c", "left"),
    row("d", "absent", "absent"),
    row("e", "awaited"),
    row("f", "vacant", "absent"),
  ];
  const found = attendanceOf(roll, QUORUM, seatName);
  const names = (group: "present" | "excused" | "absent" | "vacant") => found?.[group].map(({ name }) => name);
  expect(names("present")).toEqual(["City a", "City b, A. Deputy", "City c"]);
  expect([names("excused"), names("absent"), names("vacant")]).toEqual([["City d"], ["City e"], ["City f"]]);
});

test("before anybody came nothing is said of who was there", () => {
  expect(attendanceOf([row("a", "awaited"), row("b", "vacant")], QUORUM, seatName)).toBeNull();
});
