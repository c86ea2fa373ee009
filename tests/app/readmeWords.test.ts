import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import en from "../../src/app/messages/en.json";

const ROOT = join(import.meta.dirname, "../..");

/** The way in as the README tells it. Bold words without a full stop are what stands on the screen. */
function wordsOnTheWay(): readonly string[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const way = readme.slice(readme.indexOf("## From nothing"), readme.indexOf("## How it works"));
  const bold = [...way.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1] ?? "");
  return bold.filter((words) => !words.endsWith("."));
}

test("the README's way from nothing to two machines names every button as it stands on the screen", () => {
  const shown = new Set<string>(Object.values(en));
  expect(wordsOnTheWay().length).toBeGreaterThan(5);
  expect(wordsOnTheWay().filter((words) => !shown.has(words))).toEqual([]);
});
