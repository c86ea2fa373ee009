import { expect, test } from "vitest";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { discussionScene, TEXT } from "./scene.ts";

function scene() {
  const here = discussionScene();
  const id = here.table("author", "may meet", "shall meet");
  const { passage } = here.placed(id).amendment;
  return {
    ...here,
    id,
    agree: (base: string, proposed: string) => acceptProposal(here.model, { id, passage, base, proposed }).ok,
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
