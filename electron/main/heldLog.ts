import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where Chromium keeps the log of `app://net`. */
const STORE = ["Partitions", "net", "IndexedDB", "app_net_0.indexeddb.leveldb"];
const HELD = "held-log";
const DAMAGED = "damaged-log";

/**
 * Chromium deletes a store that it finds damaged and begins an empty one in its place. So before it opens the store,
 * each file gets a second name beside it, which costs neither time nor room; when the vault has found the log whole the
 * second names go, and when it is gone they are what is left of it.
 */
export function createHeldLog(profile: string): { hold(): void; found(isWhole: boolean): void } {
  const held = join(profile, HELD);
  const beginning = `${held}.new`;
  const damaged = join(profile, DAMAGED);
  return {
    /**
     * Before net is loaded, the first time and every other. What is held since a start that the vault did not get to
     * judge stays: since then nothing was written, but Chromium may have deleted.
     */
    hold() {
      const store = join(profile, ...STORE);
      if (existsSync(held) || !existsSync(store)) return;
      rmSync(beginning, { recursive: true, force: true });
      linkAll(store, beginning);
      renameSync(beginning, held);
    },
    found(isWhole) {
      // What was kept at the first loss is the store; what is there at later starts is the empty one in its place.
      if (!isWhole && existsSync(held) && !existsSync(damaged)) return renameSync(held, damaged);
      rmSync(held, { recursive: true, force: true });
      if (isWhole && existsSync(damaged)) renameSync(damaged, `${damaged}-${Date.now()}`);
    },
  };
}

function linkAll(store: string, held: string): void {
  mkdirSync(held);
  for (const name of readdirSync(store)) {
    // Its lock holds nothing.
    if (name === "LOCK") continue;
    try {
      linkSync(join(store, name), join(held, name));
    } catch {
      // A disk without second names, such as a USB stick's: the bytes themselves.
      copyFileSync(join(store, name), join(held, name));
    }
  }
}
