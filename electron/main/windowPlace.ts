import { join } from "node:path";
import { type BrowserWindow, screen } from "electron";
import * as v from "valibot";
import { readJsonFile, writeJsonFile } from "./jsonFile.ts";

const schema = v.object({
  bounds: v.object({
    x: v.exactOptional(v.number()),
    y: v.exactOptional(v.number()),
    width: v.number(),
    height: v.number(),
  }),
  isMaximized: v.boolean(),
});
export type WindowPlace = v.InferOutput<typeof schema>;

const FIRST: WindowPlace = { bounds: { width: 1280, height: 800 }, isMaximized: false };

/** Where the window stood last, unless that screen is no longer there. */
export function readWindowPlace(profile: string): WindowPlace {
  const { value: place } = readJsonFile(join(profile, "window.json"), schema, FIRST);
  const { x, y } = place.bounds;
  if (x === undefined || y === undefined) return place;
  const area = screen.getDisplayNearestPoint({ x, y }).workArea;
  const isOnScreen = x >= area.x - 50 && x < area.x + area.width && y >= area.y - 50 && y < area.y + area.height;
  return isOnScreen ? place : FIRST;
}

export function rememberWindowPlace(profile: string, window: BrowserWindow): void {
  window.on("close", () => {
    const place: WindowPlace = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    writeJsonFile(join(profile, "window.json"), place);
  });
}
