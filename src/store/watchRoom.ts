import { freeBytes as askFreeBytes, RESERVE_BYTES } from "./freeBytes.ts";

const LOOK_EVERY_MS = 2000;
/** More than what opening needs, so that on a disk on the brink nothing comes and goes. */
const ENOUGH_BYTES = 1.25 * RESERVE_BYTES;

export interface RoomOptions {
  /** Calls `due` once, so many milliseconds later. */
  readonly after?: (delayMs: number, due: () => void) => void;
  readonly freeBytes?: typeof askFreeBytes;
}

/** Looks at a full disk every two seconds, and calls back once when there is clearly room again. */
export function watchRoom(hasRoom: () => void, options: RoomOptions = {}): void {
  const { freeBytes = askFreeBytes, after = (delayMs, due) => setTimeout(due, delayMs) } = options;
  const look = async (): Promise<void> => {
    if ((await freeBytes()) >= ENOUGH_BYTES) hasRoom();
    else after(LOOK_EVERY_MS, () => void look());
  };
  void look();
}
