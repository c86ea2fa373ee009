import { expect, test } from "vitest";
import { hasNews, isAllHere, partNumbers } from "../../src/features/sync/byFile/fileNews.ts";
import { someDevice, someHash, someSpace } from "../support/ledgerIds.ts";

const facts = {
  space: someSpace(),
  by: someDevice("a"),
  spaceName: "GT",
  person: "Ada",
  madeAt: 0,
  isWhole: true,
  entries: 5,
  newEntries: 0,
  lacksEarlier: false,
  files: { count: 1, newCount: 0, sizeBytes: 10 },
};
const taken = {
  space: someSpace(),
  entries: 0,
  files: 0,
  changedParts: [],
  isTorn: false,
  isCancelled: false,
  refused: 0,
  missing: [],
  missingFiles: [],
};

test("there is something to take when an entry or an attached file is new, and only then", () => {
  expect(hasNews(facts)).toBe(false);
  expect(hasNews({ ...facts, newEntries: 1 })).toBe(true);
  expect(hasNews({ ...facts, files: { ...facts.files, newCount: 1 } })).toBe(true);
});

test("everything is here only when neither entries nor attached files are missing", () => {
  expect(isAllHere(taken)).toBe(true);
  expect(isAllHere({ ...taken, missingFiles: [someHash("file")] })).toBe(false);
  const stretch = { device: someDevice("a"), lane: "content", from: 1, to: 2 } as const;
  expect(isAllHere({ ...taken, missing: [stretch] })).toBe(false);
});

test("parts are counted from one, and neighbours are named together", () => {
  expect(partNumbers([])).toEqual([]);
  expect(partNumbers([7, 2, 3, 4, 9])).toEqual([
    [3, 5],
    [8, 8],
    [10, 10],
  ]);
});
