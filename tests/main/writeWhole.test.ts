import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "../../electron/main/writeWhole.ts";

const bytes = new TextEncoder().encode("new");

test("a file is there whole, in place of the one before, and nothing beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  const path = join(folder, "draft.docx");
  writeFileSync(path, "old and longer");
  expect(await writeWhole(path, bytes)).toEqual({ ok: true, value: undefined });
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["draft.docx"]);
});

test("what cannot be written is a problem that is said, and leaves what was there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  expect(await writeWhole(join(folder, "nowhere", "draft.docx"), bytes)).toMatchObject({
    ok: false,
    error: { code: "fileUnwritable", detail: "ENOENT" },
  });
  // A folder of that name: the bytes can be written beside it, and not put in its place.
  mkdirSync(join(folder, "draft.docx", "inside"), { recursive: true });
  expect(await writeWhole(join(folder, "draft.docx"), bytes)).toMatchObject({ error: { code: "fileUnwritable" } });
  expect(readdirSync(folder)).toEqual(["draft.docx"]);
});
