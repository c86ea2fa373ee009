import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder in memory, on Linux. */
const IN_MEMORY = "/dev/shm";
const ROOM_BYTES = 1_000_000_000;

/**
 * For vitest's `globalSetup`: whatever tests leave in the temporary folder goes with the run, also when one fails. It is
 * in memory where there is room: a vault waits for the disk after each write, some milliseconds of a real one, and what
 * a disk keeps when the power goes is no question here. Apps have their profiles on the disk.
 */
export default function ownTemporaryFolder(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), "concordia-tests-"));
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

function hasRoomInMemory(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM_BYTES;
}
