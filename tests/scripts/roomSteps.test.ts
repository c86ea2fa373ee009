import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { CAST } from "../../scripts/room/cast.mjs";
import { killBySeed } from "../../scripts/room/killBySeed.mjs";
import { runSteps, type Seen, type Step } from "../../scripts/room/runSteps.mjs";
import { DRAFTING } from "../../scripts/room/steps/drafting.mjs";

const folder = mkdtempSync(join(tmpdir(), "room-steps-"));
const lublin: Seen = { name: "Lublin", page: { screenshot: () => Promise.resolve(Buffer.alloc(0)) } };
const scene = { all: () => [lublin] };
type OwnStep = Step<typeof scene>;
const passes = (name: string): OwnStep => ({ name, acts: [], run: () => Promise.resolve(lublin) });
const fails = (name: string, isTimed = false): OwnStep => ({
  name,
  acts: [],
  isTimed,
  run: () => Promise.reject(new Error("no")),
});
const outcome = async (steps: readonly OwnStep[]) =>
  (await runSteps(steps, scene, folder)).map(({ name, passed, error }) => [name, passed, error?.split("\n")[0]]);

beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => undefined));

test("behind a step that fails nothing is done, and nothing has passed", async () => {
  expect(await outcome([passes("a"), fails("b"), passes("c")])).toEqual([
    ["a", true, undefined],
    ["b", false, "Error: no"],
    ["c", false, "not come to"],
  ]);
});

test("behind one that fails by its time alone the meeting goes on, and it has failed all the same", async () => {
  expect(await outcome([fails("a", true), passes("b")])).toEqual([
    ["a", false, "Error: no"],
    ["b", true, undefined],
  ]);
});

test("each seed kills one member's app at each step, and as many seeds as members every app at every step", () => {
  const runs = CAST.map((_, seed) => killBySeed(DRAFTING, CAST, seed).map(({ name }) => name));
  expect(runs.flat().every((name) => name.includes("is killed"))).toBe(true);
  expect(new Set(runs.flat()).size).toBe(DRAFTING.length * CAST.length);
});
