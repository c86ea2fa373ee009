import { expect, test } from "vitest";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { createBracketMarks } from "../../../src/documents/amendments/bracketMarks.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { discussionScene } from "../../features/amendments/scene.ts";

const LIFT = { type: "lift", isLifted: true, wording: null, item: "", over: [] } as const;

/** "The cities may meet once a year." */
function scene() {
  const here = discussionScene();
  const marksOf = createBracketMarks(here.model, ({ speaker }) => ({
    className: speaker,
    code: "LUB",
    opens: "opens",
    closes: "closes",
  }));
  const block = here.model.layout().blocks[0]?.id ?? "";
  return {
    ...here,
    block,
    marks: () => marksOf(here.read()),
    drawn: () => {
      const text = here.model.layout().blocks[0]?.text ?? "";
      return marksOf(here.read()).map(({ pieces: [piece] }) => text.slice(piece?.from, piece?.to));
    },
  };
}

test("brackets are drawn while they stand, the outer of two first, however they came in", () => {
  const here = scene();
  const inner = here.bracket("author", "may", ["shall"]);
  here.bracket("other", "may meet");
  here.bracket("other", "cities may");
  expect(here.drawn()).toEqual(["cities may", "may meet", "may"]);
  here.rule({ ...LIFT, on: inner });
  expect(here.drawn()).toEqual(["cities may", "may meet"]);
});

test("a bracket holds the words that were changed in it, and is drawn no more when all are gone", () => {
  const here = scene();
  here.bracket("author", "may meet");
  insertText(here.model, { block: here.block, offset: "The cities may".length }, " well");
  expect(here.drawn()).toEqual(["may well meet"]);
  const start = { block: here.block, offset: "The cities ".length };
  deleteRange(here.model, start, { ...start, offset: start.offset + "may well meet".length });
  expect(here.drawn()).toEqual([]);
});

test("the wording with which one is lifted comes into the text as an agreed amendment does, and what overlaps it stands", () => {
  const here = scene();
  const id = here.bracket("author", "may meet", ["shall gather"]);
  here.bracket("other", "meet once");
  const { passage } = here.read().brackets.find((one) => one.id === id) ?? {};
  if (!passage) throw new RangeError(id);
  expect(acceptProposal(here.model, { id, passage, base: "may meet", proposed: "shall gather" }).ok).toBe(true);
  here.rule({ ...LIFT, on: id, wording: "shall gather" });
  expect(here.model.layout().blocks[0]?.text).toBe("The cities shall gather once a year.");
  expect(here.read().brackets.map(({ state }) => state)).toEqual(["lifted", "open"]);
  expect(here.drawn().join()).toContain("once");
});

test("what stands as before is the same object, so that nothing of it is drawn anew", () => {
  const here = scene();
  here.bracket("author", "may", ["shall"]);
  const discussion = here.read();
  const marksOf = createBracketMarks(here.model, () => ({ className: "c", code: "L", opens: "o", closes: "c" }));
  const [before] = marksOf(discussion);
  insertText(here.model, { block: here.block, offset: "The cities may meet".length }, " again");
  expect(marksOf(discussion)[0]).toBe(before);
});
