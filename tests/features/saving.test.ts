import { describe, expect, test } from "vitest";
import { savingWords } from "../../src/features/draft/savingWords.ts";
import type { DraftSaving, MemberView } from "../../src/state/selectors.ts";
import { memberView } from "./memberView.ts";

const saving = (part: Partial<DraftSaving>): DraftSaving => ({
  state: "kept",
  holders: [],
  connectedCount: 0,
  lastSeq: 1,
  ...part,
});
const members: readonly MemberView[] = [
  memberView(1, "Wrocław"),
  memberView(2, "Wrocław"),
  memberView(3, "Lublin"),
  memberView(4, "Kyiv"),
];
const [first, second, third] = members;
if (!first || !second || !third) throw new Error("members");

describe("what was written is told of in words", () => {
  test("it waits while nobody is there, but not where there is nobody to meet", () => {
    expect(savingWords(saving({}), 4)).toMatchObject({ id: "autosave.kept", detail: "draft.waiting.detail" });
    expect(savingWords(saving({ connectedCount: 1 }), 4)).toMatchObject({ id: "autosave.kept", detail: null });
    expect(savingWords(saving({}), 0)).toMatchObject({ id: "autosave.kept", detail: null });
  });

  test("one city is named, several are counted as cities and not as people, all are everyone", () => {
    expect(savingWords(saving({ holders: [first, second] }), 4)).toMatchObject({
      id: "autosave.cityHasIt",
      values: { name: "Wrocław" },
    });
    expect(savingWords(saving({ holders: [first, second, third] }), 4)).toMatchObject({
      id: "autosave.citiesHaveIt",
      values: { count: 2 },
    });
    expect(savingWords(saving({ holders: members }), 4)).toMatchObject({ id: "autosave.everyoneHasIt" });
  });

  test("the only other city is named, not called everyone", () => {
    expect(savingWords(saving({ holders: [first] }), 1)).toMatchObject({
      id: "autosave.cityHasIt",
      values: { name: "Wrocław" },
    });
  });

  test("a failure is never hidden behind who has the rest", () => {
    expect(savingWords(saving({ state: "failed", holders: members }), 4)).toMatchObject({
      tone: "danger",
      id: "autosave.failed",
    });
  });
});
