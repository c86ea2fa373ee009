import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const pollMs = 200;
/** A process number can be given out again, so a lock this old is not believed whoever seems to hold it. */
const oldestMs = 20 * 60 * 1000;
/** Between making the file and writing the number into it a holder is nameless. */
const namelessMs = 5000;

/**
 * @param {string} expected the error code that is no surprise; any other is thrown on
 * @param {() => void} action
 */
function succeeds(expected, action) {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === expected) return false;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * @param {string} holder what the lock file says
 * @param {number} ageMs
 */
function isAbandoned(holder, ageMs) {
  if (holder === "") return ageMs > namelessMs;
  return ageMs > oldestMs || !isAlive(Number(holder));
}

/**
 * Two waiters may find the same dead holder. Moving the file away first, and giving it back when it turns out to be a
 * living one's, keeps the slower of them from throwing out the quicker one's new lock.
 *
 * @param {string} file
 */
function clearIfAbandoned(file) {
  succeeds("ENOENT", () => {
    const holder = readFileSync(file, "utf8");
    if (!isAbandoned(holder, Date.now() - statSync(file).mtimeMs)) return;
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    if (readFileSync(aside, "utf8") !== holder) succeeds("EEXIST", () => linkSync(aside, file));
    rmSync(aside);
  });
}

/**
 * Runs `work` while no other process on this machine is inside the same lock file. A holder that died is passed over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!succeeds("EEXIST", () => writeFileSync(file, String(process.pid), { flag: "wx" }))) {
    clearIfAbandoned(file);
    await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
