import { expect, test } from "vitest";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { bringIn } from "../../../src/features/draft/amendments/bringIn.ts";
import { discussionScene, TEXT } from "./scene.ts";

function scene() {
  const here = discussionScene();
  const id = here.table("author", "may meet", "shall meet");
  const { passage } = here.placed(id).amendment;
  return {
    ...here,
    id,
    agree: (base: string, proposed: string) => bringIn(here.model, { id, passage, base, proposed }),
    text: () => here.model.layout().blocks[0]?.text,
  };
}

test("agreeing brings the words in as one act, which undo takes back while it is the last", () => {
  const here = scene();
  expect(here.undo.last()).toBeNull();
  expect(here.agree("may meet", "shall meet")).toBe(true);
  expect(here.text()).toBe("The cities shall meet once a year.");
  const agreed = here.undo.last();
  expect(agreed).not.toBeNull();
  const [block] = here.model.layout().blocks;
  insertText(here.model, { block: block?.id ?? "", offset: 0 }, "Now: ");
  expect(here.undo.last()).not.toBe(agreed);
  here.undo.undo();
  expect(here.undo.last()).toBe(agreed);
  here.undo.undo();
  expect(here.text()).toBe(TEXT);
  expect(here.undo.last()).toBeNull();
});

test("words that are there already are not brought in again, and there is nothing to take back", () => {
  const here = scene();
  here.agree("may meet", "shall meet");
  const agreed = here.undo.last();
  expect(here.agree("may meet", "shall meet")).toBe(true);
  expect(here.text()).toBe("The cities shall meet once a year.");
  expect(here.undo.last()).toBe(agreed);
});

test("what was agreed, reopened with the text as it was, and agreed in other words stands in those", () => {
  const here = scene();
  here.agree("may meet", "shall meet");
  const now = here.placed(here.id).found?.text ?? "";
  expect(here.agree(now, "should meet")).toBe(true);
  expect(here.text()).toBe("The cities should meet once a year.");
  expect(here.agree(here.placed(here.id).found?.text ?? "", "must meet")).toBe(true);
  expect(here.text()).toBe("The cities must meet once a year.");
});

test("where somebody changed the same words since, nothing is done", () => {
  const here = scene();
  const [block] = here.model.layout().blocks;
  insertText(here.model, { block: block?.id ?? "", offset: TEXT.indexOf("may") + 3 }, "be");
  const before = here.text();
  expect(here.agree("may meet", "shall meet")).toBe(false);
  expect(here.text()).toBe(before);
});
