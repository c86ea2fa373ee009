import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { findEmptyNames } from "./findEmptyNames.ts";
import { findLayerFaults } from "./findLayerFaults.ts";
import { findUndeclared } from "./findUndeclared.ts";
import { readProjectFiles } from "./readProjectFiles.ts";

const isBuildSettings = /(^|\/)[\w-]+\.config\.ts$/;
const code = readProjectFiles(["electron", "src"], /\.(tsx?|mjs)$/).filter(({ path }) => !isBuildSettings.test(path));

test("imports point downwards, and each outside package stays at home", () => {
  expect(code.length).toBeGreaterThan(0);
  expect(findLayerFaults(code)).toEqual([]);
});

test("every outside package is one that package.json asks for", () => {
  const declared = new Set([...Object.keys(manifest.dependencies), "electron"]);
  expect(findUndeclared(code, declared)).toEqual([]);
  expect(findUndeclared([{ path: "src/a.ts", text: `import a from "left-pad/a";` }], declared)).toEqual(["left-pad"]);
});

test("every file and folder has a name that says what it is", () => {
  const files = readProjectFiles(["electron", "src", "scripts", "tests"], /\.(tsx?|mjs)$/);
  expect(findEmptyNames(files.map(({ path }) => path))).toEqual([]);
});
