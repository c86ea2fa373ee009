import { execFileSync } from "node:child_process";

/** @typedef {import("./city.mjs").City} City */

/**
 * As the power switch would: every process of the app at once, no goodbye.
 *
 * @param {City} city
 */
export async function killAll({ app }) {
  const child = app.process();
  if (child.pid === undefined) throw new Error("the app does not run");
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => child.once("exit", () => resolve()));
  // Started as the leader of a group of its own, to which whatever it starts belongs.
  process.kill(-child.pid, "SIGKILL");
  await ended;
}

/**
 * A laptop whose lid is closed: nothing of the app runs any more, and nobody is told.
 *
 * @param {City} city
 */
export function suspend(city) {
  for (const pid of treeOf(city)) process.kill(pid, "SIGSTOP");
}

/** @param {City} city */
export function wake(city) {
  for (const pid of treeOf(city)) process.kill(pid, "SIGCONT");
}

/**
 * The app's own process and all that it has started.
 *
 * @param {City} city
 * @returns {readonly number[]}
 */
export function treeOf({ app }) {
  const root = app.process().pid;
  if (root === undefined) throw new Error("the app does not run");
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const line of execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n")) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}
