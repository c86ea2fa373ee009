import { readFileSync } from "node:fs";
import { treeOf } from "../demo/power.mjs";

/** Ticks of the kernel's clock a second; the same on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Seconds of processor that an app has taken so far, with all that it has started.
 *
 * @param {import("../demo/city.mjs").City} city
 */
export const cpuOf = (city) => treeOf(city).reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS;

/** @param {number} pid */
function ticksOf(pid) {
  // The name of the program, which may hold anything, stands in brackets.
  const fields = statOf(pid).split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** @param {number} pid */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // It has ended since it was listed.
    return "";
  }
}
