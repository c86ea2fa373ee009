import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalledAsLocked } from "../../scripts/setup/isInstalledAsLocked.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "locked-"));
  mkdirSync(join(folder, "node_modules"));
  write("package-lock.json", { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b": other });
});
afterEach(() => rmSync(folder, { recursive: true }));

const other = { version: "2.0.0", optional: true };

function write(file: string, packages: object): void {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

test("what npm has put in place is not installed again, whatever it left out for other systems", () => {
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
  expect(isInstalledAsLocked(folder)).toBe(true);
});

test("another version, a missing package and a cut-off installation are seen", () => {
  expect(isInstalledAsLocked(folder)).toBe(false);
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.1" } });
  expect(isInstalledAsLocked(folder)).toBe(false);
  write("node_modules/.package-lock.json", {});
  expect(isInstalledAsLocked(folder)).toBe(false);
});
