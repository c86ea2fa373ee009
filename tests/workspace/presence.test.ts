import { expect, test } from "vitest";
import { type DeviceId, isDeviceId, isSpaceId, type SpaceId } from "../../src/domain/ids.ts";
import { ok } from "../../src/domain/result.ts";
import { createArrivals } from "../../src/workspace/arrivals.ts";
import { createPresence } from "../../src/workspace/presence.ts";

function checked<T extends string>(value: string, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new Error(value);
  return value;
}
const space: SpaceId = checked("5a".repeat(32), isSpaceId);
const device: DeviceId = checked("d1".repeat(32), isDeviceId);
const NOW = 1_000_000_000_000;

function board() {
  const shared: unknown[] = [];
  const presence = createPresence(
    {
      sharePresence: async ({ state }) => {
        shared.push(JSON.parse(new TextDecoder().decode(state)));
        return ok(undefined);
      },
    },
    () => NOW,
  );
  presence.stop();
  return { presence, shared };
}
const saidAt = (at: number) => new TextEncoder().encode(JSON.stringify({ at, doc: null, caret: null }));

test("how far the clock of a machine is off is known from what it said last, whatever it says of where it is", () => {
  const { presence } = board();
  expect(presence.clocksOf(space).size).toBe(0);
  presence.arrived(space, device, saidAt(NOW + 90_000));
  presence.arrived(space, device, saidAt(NOW - 180_000));
  presence.arrived(space, device, new TextEncoder().encode("no presence"));
  expect([...presence.clocksOf(space)]).toEqual([[device, -180_000]]);
});

test("whoever comes is told what time it is here, also by one who is in no draft", () => {
  const { presence, shared } = board();
  presence.greet(space);
  expect(shared).toEqual([{ doc: null, caret: null, at: NOW }]);
});

test("somebody has come who was not here before: once, and again after having left", () => {
  const arrivals = createArrivals();
  const seen = (connected: boolean) => arrivals.cameIn(space, [{ device, connected }]);
  expect([seen(false), seen(true), seen(true), seen(false), seen(true)]).toEqual([false, true, false, false, true]);
});
