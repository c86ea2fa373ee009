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

test("each seed kills one member's app at one step, and all of them together every app at every step", () => {
  const count = DRAFTING.length * CAST.length;
  const names = Array.from({ length: count }, (_, seed) => {
    const killed = killBySeed(DRAFTING, CAST, seed).filter(({ name }) => name.includes("is killed"));
    expect(killed).toHaveLength(1);
    return killed[0]?.name;
  });
  expect(new Set(names).size).toBe(count);
});
