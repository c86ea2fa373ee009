import { expect, test } from "vitest";
import { readProjectFiles } from "./readProjectFiles.ts";

const houses = ["electron", "src", "scripts", "tests"];
const longestLines = 80;

const code = readProjectFiles(houses, /\.(tsx?|mjs)$/);
const readmes = new Map(readProjectFiles(houses, /^README\.md$/).map(({ path, text }) => [path, text]));

/** Two levels: what lies deeper is told in the README above it. */
const folders = new Set(
  code.flatMap(({ path }) => {
    const parts = path.split("/").slice(0, -1);
    return parts.slice(0, 2).map((_, at) => parts.slice(0, at + 1).join("/"));
  }),
);

/** tests/sync proves src/sync and is explained there. */
function isMirror(folder: string): boolean {
  const [house, name] = folder.split("/");
  return house === "tests" && ["src/", "electron/", ""].some((prefix) => folders.has(`${prefix}${name}`));
}

test("every folder that holds code says what lives in it", () => {
  const silent = [...folders].filter((folder) => !readmes.has(`${folder}/README.md`) && !isMirror(folder));
  expect(silent).toEqual([]);
});

test("no README is longer than a page", () => {
  expect([...readmes].filter(([, text]) => text.split("\n").length > longestLines).map(([path]) => path)).toEqual([]);
});
