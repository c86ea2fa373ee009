import { expect, test } from "vitest";
import { mergeNotices } from "../../src/features/notices/mergeNotices.ts";

test("problems and acts stand in one list, newest first, each under a key of its own", () => {
  const problems = [{ id: 1, at: 20, problem: { code: "netDown" as const }, isRead: false }];
  const acts = [
    { id: 1, at: 30, text: "Archived", tone: "ok" as const },
    { id: 2, at: 10, text: "Saved", tone: "ok" as const },
  ];
  const lines = mergeNotices(problems, acts);
  expect(lines.map(({ at }) => at)).toEqual([30, 20, 10]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
});
