import { freeBytes as askFreeBytes, RESERVE_BYTES } from "../store/freeBytes.ts";
import type { Clock } from "../sync/clock.ts";
import type { LogHealth } from "./logHealth.ts";

const LOOK_EVERY_MS = 2000;
/** More than what opening needs, so that a disk on the brink does not make the page come and go. */
const ENOUGH_BYTES = 1.25 * RESERVE_BYTES;

/**
 * A full disk is not the end: once there is room again the page is loaded anew, the vault sends what waits, and the
 * window goes on by itself.
 */
export function reloadWhenRoom(
  health: Pick<LogHealth, "problem" | "watch">,
  options: { readonly clock: Clock; readonly reload: () => void; readonly freeBytes?: typeof askFreeBytes },
): void {
  const { clock, reload, freeBytes = askFreeBytes } = options;
  const look = async (): Promise<void> => {
    if ((await freeBytes()) >= ENOUGH_BYTES) reload();
    else clock.after(LOOK_EVERY_MS, () => void look());
  };
  const begin = (reason = health.problem()): void => {
    if (reason?.code === "diskFull") void look();
  };
  health.watch(begin);
  begin();
}
