import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "../../scripts/setup/withLock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("two at once go one after the other", async () => {
  const file = join(folder, "a.lock");
  let inside = 0;
  let most = 0;
  const enter = () =>
    withLock(file, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((done) => setImmediate(done));
      inside -= 1;
    });
  await Promise.all([enter(), enter(), enter()]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("a lock whose holder died is passed over", async () => {
  const file = join(folder, "a.lock");
  // Beyond the largest process number that Linux gives out.
  writeFileSync(file, "4194305");
  await expect(withLock(file, async () => "in")).resolves.toBe("in");
});

test("what fails inside gives the lock back", async () => {
  const file = join(folder, "a.lock");
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});
