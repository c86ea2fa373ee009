import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { followDisplays, placeNow } from "../../electron/main/followDisplays.ts";

const area = (x: number, width: number, height: number) => ({ x, y: 0, width, height });
const display = (id: number, bounds: ReturnType<typeof area>) => ({
  ...{ id, bounds },
  workArea: { ...bounds, height: bounds.height - 40 },
});
const LAPTOP = display(1, area(0, 1366, 768));
const WALL = display(2, area(1366, 1920, 1080));
const SECOND = display(3, area(3286, 1280, 720));
const home = { getBounds: () => ({ x: 100, y: 100, width: 1000, height: 600 }) };

/** What Electron tells of displays and does with a window, as far as it is asked here. */
function someDisplays(...first: readonly ReturnType<typeof display>[]) {
  const events = new EventEmitter();
  let all = first;
  const displays = {
    getAllDisplays: () => [...all],
    getDisplayMatching: () => LAPTOP,
    on: events.on.bind(events),
    off: events.off.bind(events),
  } as unknown as Parameters<typeof followDisplays>[0];
  const shown = { bounds: null as unknown, isFull: false };
  const window = {
    isDestroyed: () => false,
    isFullScreen: () => shown.isFull,
    setFullScreen: (isFull: boolean) => {
      shown.isFull = isFull;
    },
    setBounds: (bounds: unknown) => {
      shown.bounds = bounds;
    },
  };
  const place = placeNow(displays, home);
  Object.assign(shown, { bounds: place.bounds, isFull: place.isFullScreen });
  const stop = followDisplays(displays, home, window, place);
  return {
    ...{ shown, stop, events },
    plug(one: ReturnType<typeof display>): void {
      all = [...all, one];
      events.emit("display-added", {}, one);
    },
    unplug(one: ReturnType<typeof display>): void {
      all = all.filter(({ id }) => id !== one.id);
      events.emit("display-removed", {}, one);
    },
  };
}

describe("the projector's window", () => {
  test("fills the other display where there is one, and else stands in the middle of the only one", () => {
    expect(someDisplays(LAPTOP, WALL).shown).toEqual({ bounds: WALL.bounds, isFull: true });
    expect(someDisplays(LAPTOP).shown).toEqual({
      bounds: { x: 205, y: 109, width: 956, height: 510 },
      isFull: false,
    });
  });

  test("comes back beside the window when its display is unplugged, and goes to the next that is plugged in", () => {
    const { shown, plug, unplug } = someDisplays(LAPTOP, WALL);
    unplug(WALL);
    expect(shown).toMatchObject({ isFull: false, bounds: { width: 956 } });
    plug(SECOND);
    expect(shown).toEqual({ bounds: SECOND.bounds, isFull: true });
  });

  test("stays where it is while other displays come and go, and hears nothing more once it is closed", () => {
    const { shown, plug, unplug, stop, events } = someDisplays(LAPTOP, WALL);
    plug(SECOND);
    unplug(SECOND);
    expect(shown).toEqual({ bounds: WALL.bounds, isFull: true });
    stop();
    expect(events.listenerCount("display-added") + events.listenerCount("display-removed")).toBe(0);
  });
});
