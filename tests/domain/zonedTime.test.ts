import { expect, test } from "vitest";
import { instantAt, isZone, wallTimeAt } from "../../src/domain/zonedTime.ts";

test("half past nine in Warsaw is another instant in winter than in summer", () => {
  expect(instantAt({ day: "2024-01-15", time: "09:30" }, "Europe/Warsaw")).toBe(Date.parse("2024-01-15T08:30:00Z"));
  expect(instantAt({ day: "2024-05-14", time: "09:30" }, "Europe/Warsaw")).toBe(Date.parse("2024-05-14T07:30:00Z"));
});

test.each(["Europe/Warsaw", "Europe/Kyiv", "America/St_Johns", "Pacific/Auckland", "UTC"])(
  "what a clock in %s shows leads back to the same instant, through every hour of a year",
  (zone) => {
    for (let hour = 0; hour < 366 * 24; hour += 37) {
      const instant = Date.parse("2024-01-01T00:17:00Z") + hour * 3_600_000;
      const back = instantAt(wallTimeAt(instant, zone), zone);
      // In the hour that a clock shows twice the first is meant.
      expect([instant, instant - 3_600_000]).toContain(back);
    }
  },
);

test("the hour that is shown twice is the first, the one left out as long after midnight as it says", () => {
  expect(instantAt({ day: "2024-10-27", time: "02:30" }, "Europe/Warsaw")).toBe(Date.parse("2024-10-27T00:30:00Z"));
  expect(instantAt({ day: "2024-03-31", time: "02:30" }, "Europe/Warsaw")).toBe(Date.parse("2024-03-31T01:30:00Z"));
});

test.each([
  ["2024-02-30", "09:30"],
  ["2024-05-14", "24:00"],
  ["2024-05-14", "half past nine"],
  ["", ""],
])("%s at %s is no time", (day, time) => {
  expect(instantAt({ day, time }, "Europe/Warsaw")).toBeNull();
});

test("a zone that this machine does not know counts as UTC", () => {
  expect(isZone("Europe/Lublin")).toBe(false);
  expect(isZone("")).toBe(false);
  expect(wallTimeAt(0, "Europe/Lublin")).toEqual({ day: "1970-01-01", time: "00:00" });
});
