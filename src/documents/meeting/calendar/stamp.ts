import { type WallTime, wallTimeIn } from "./zoneTime.ts";

/** 20240514T093000: a time without its zone. */
export function stampOfWall({ year, month, day, hour, minute, second }: WallTime): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}T${two(hour)}${two(minute)}${two(second)}`;
}

/** 20240514T073000Z: an instant (ms since 1970). */
export const stampOf = (at: number): string => `${stampOfWall(wallTimeIn("UTC", at))}Z`;
