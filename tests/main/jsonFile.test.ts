import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readJsonFile, writeJsonFile } from "../../electron/main/jsonFile.ts";

const schema = v.object({ size: v.number() });
const FALLBACK = { size: 1 };
let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concordia-json-"));
  path = join(folder, "settings.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a first start finds nothing and has nothing to say", () => {
  expect(readJsonFile(path, schema, FALLBACK)).toEqual({ value: FALLBACK, setAside: null });
});

test.each(['{"size":', '{"size":"large"}', "", "\u0000\u0000"])("a damaged file is kept as it is: %j", (text) => {
  writeFileSync(path, text);
  const { value, setAside } = readJsonFile(path, schema, FALLBACK);
  expect(value).toEqual(FALLBACK);
  expect(setAside && readFileSync(setAside, "utf8")).toBe(text);
  expect(writeJsonFile(path, { size: 2 })).toEqual({ ok: true, value: undefined });
  expect(readJsonFile(path, schema, FALLBACK)).toEqual({ value: { size: 2 }, setAside: null });
  expect(readdirSync(folder)).toHaveLength(2);
});

test("what stands in the file's place and is none is set aside too", () => {
  mkdirSync(path);
  const { value, setAside } = readJsonFile(path, schema, FALLBACK);
  expect([value, setAside === null]).toEqual([FALLBACK, false]);
});

test("a file that cannot be written is a problem and no crash, and the old one stays", () => {
  writeFileSync(path, '{"size":3}');
  mkdirSync(`${path}.new`);
  expect(writeJsonFile(path, { size: 4 })).toMatchObject({ ok: false, error: { code: "unknown" } });
  expect(readJsonFile(path, schema, FALLBACK).value).toEqual({ size: 3 });
});
