import { expect, test } from "vitest";
import { choosePlaces } from "../../src/sync/session/choosePlaces.ts";
import { watchSilentPlaces } from "../../src/sync/session/silentPlaces.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

const room = Array.from({ length: 20 }, (_, i) => `ws://10.0.0.${i + 10}:4455`);
const never = (): boolean => false;

test("machines that hear the same room, in whatever order, go to the same few places", () => {
  const chosen = choosePlaces(room, never);
  expect(chosen.length).toBeLessThan(room.length / 2);
  expect(choosePlaces([...room].reverse(), never)).toEqual(chosen);
});

test("in a small room everyone goes to everyone's", () => {
  expect(choosePlaces(room.slice(0, 4), never)).toEqual(room.slice(0, 4));
});

test("for each place that is silent one more is gone to, and the silent one is kept trying", () => {
  const few = choosePlaces(room, never);
  const silent = new Set(few.slice(0, 3));
  const chosen = choosePlaces(room, (url) => silent.has(url));
  expect(chosen.filter((url) => !silent.has(url))).toHaveLength(few.length);
  expect(chosen).toEqual(expect.arrayContaining([...silent]));
  expect(choosePlaces(room, () => true)).toEqual(room);
});

test("a place is silent when it has taken no connection for a while, and not any more when it does", () => {
  const clock = createTurnedClock();
  const open = new Set(["a"]);
  let changes = 0;
  const silent = watchSilentPlaces({ clock, tried: () => ["a", "b"], open: () => open, changed: () => changes++ });
  clock.pass(5_000);
  expect(silent.isSilent("b")).toBe(false);
  clock.pass(30_000);
  expect([silent.isSilent("a"), silent.isSilent("b"), changes]).toEqual([false, true, 1]);
  open.add("b");
  clock.pass(10_000);
  expect([silent.isSilent("b"), changes]).toEqual([false, 2]);
  silent.close();
  expect(clock.waiting).toBe(0);
});
