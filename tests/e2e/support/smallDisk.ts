import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Why a disk of a test's own cannot be had here; null when it can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== "linux") return "a disk of its own can only be mounted on Linux";
  if (process.getuid?.() !== 0) return "mounting a disk of its own needs the superuser";
  return null;
}

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so much of it free. */
  fill(freeBytes: number): void;
  /** Takes away what `fill` has put there. */
  makeRoom(): void;
  unmount(): void;
}

/** A disk in memory, for a profile that must run out of room. */
export function mountSmallDisk(folder: string, sizeBytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeBytes}`, "tmpfs", folder]);
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill(freeBytes) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    unmount() {
      execFileSync("umount", ["-l", folder]);
    },
  };
}
