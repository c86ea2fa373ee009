import type { City } from "../../../scripts/demo/city.mjs";

/** As the power switch would: every process of the app at once, no goodbye. */
export async function killAll({ app }: City): Promise<void> {
  const child = app.process();
  if (child.pid === undefined) throw new Error("the app does not run");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // Started as the leader of a group of its own, to which whatever it starts belongs.
  process.kill(-child.pid, "SIGKILL");
  await ended;
}
