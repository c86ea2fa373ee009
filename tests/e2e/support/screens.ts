import { withXvfb } from "../../../scripts/withXvfb.mjs";

const VARIABLE = "CONCORDIA_SCREENS";

/** A screen of its own for each of `count` workers: on a shared one their windows would cover each other. Returns what ends them. */
export async function openScreens(count: number): Promise<() => Promise<void>> {
  const screens = await Promise.all(Array.from({ length: count }, () => withXvfb()));
  process.env[VARIABLE] = screens.map(({ display }) => display).join(" ");
  return async () => {
    await Promise.all(screens.map(({ stop }) => stop()));
  };
}

/** In a worker: the windows it opens stand on its own screen. */
export function takeOwnScreen(): void {
  const display = process.env[VARIABLE]?.split(" ")[Number(process.env.TEST_PARALLEL_INDEX)];
  if (display !== undefined) process.env.DISPLAY = display;
}
