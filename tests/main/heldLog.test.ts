import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHeldLog } from "../../electron/main/heldLog.ts";

let profile = "";
let store = "";
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "concordia-held-"));
  store = join(profile, "Partitions/net/IndexedDB/app_net_0.indexeddb.leveldb");
  mkdirSync(store, { recursive: true });
  write("000001.log", "acknowledged");
  write("LOCK", "");
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(store, name), text);
const read = (...names: string[]): string => readFileSync(join(profile, ...names), "utf8");
/** What Chromium does with a store that it finds damaged. */
function begunAnew(): void {
  rmSync(store, { recursive: true });
  mkdirSync(store);
  write("000001.log", "");
}

test("what Chromium deletes is kept, through any number of starts at which nobody could judge it", () => {
  createHeldLog(profile).hold();
  begunAnew();
  createHeldLog(profile).hold();
  const third = createHeldLog(profile);
  third.hold();
  third.found(false);
  expect(readdirSync(join(profile, "damaged-log"))).toEqual(["000001.log"]);
  expect(read("damaged-log", "000001.log")).toBe("acknowledged");
});

test("the empty store of a later start never takes the place of what was kept", () => {
  const first = createHeldLog(profile);
  first.hold();
  begunAnew();
  first.found(false);
  const again = createHeldLog(profile);
  again.hold();
  again.found(false);
  expect(read("damaged-log", "000001.log")).toBe("acknowledged");
  expect(existsSync(join(profile, "held-log"))).toBe(false);
});

test("a log that is whole is held by nobody else, and what an earlier damage left is not lost", () => {
  const first = createHeldLog(profile);
  first.hold();
  begunAnew();
  first.found(false);
  write("000001.log", "from the backup");
  const restored = createHeldLog(profile);
  restored.hold();
  restored.found(true);
  const names = readdirSync(profile);
  expect(names).not.toContain("held-log");
  expect(names).not.toContain("damaged-log");
  expect(read(names.find((name) => name.startsWith("damaged-log-")) ?? "", "000001.log")).toBe("acknowledged");
});

test("a first start has nothing to hold", () => {
  rmSync(join(profile, "Partitions"), { recursive: true });
  const held = createHeldLog(profile);
  held.hold();
  held.found(true);
  expect(readdirSync(profile)).toEqual([]);
});
