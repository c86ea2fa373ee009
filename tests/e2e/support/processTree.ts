import { execFileSync } from "node:child_process";
import type { City } from "../../../scripts/demo/city.mjs";

/** A laptop whose lid is closed: nothing of the app runs any more, and nobody is told. */
export function suspend(city: City): void {
  for (const pid of treeOf(city)) process.kill(pid, "SIGSTOP");
}

export function wake(city: City): void {
  for (const pid of treeOf(city)) process.kill(pid, "SIGCONT");
}

/** The app's own process and all that it has started. */
function treeOf({ app }: City): readonly number[] {
  const root = app.process().pid;
  if (root === undefined) throw new Error("the app does not run");
  const children = new Map<number, number[]>();
  for (const line of execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n")) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}
