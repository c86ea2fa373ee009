import { expect, test } from "vitest";
import { amendedParagraph } from "../../../src/documents/amendments/amendedParagraph.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { fileScene, readText } from "../files/fileScene.ts";

const numbered = (text: string) => ({ numbered: true, spans: [{ text }] });

test("a paragraph is shown as it stands and as an amendment would have it, whole, with its references as they are read", () => {
  const here = fileScene([numbered("Cities may meet, see , once a year."), numbered("Second.")]);
  here.refer("see ", "Second");
  const once = here.table("Wrocław", 9, "once", "twice");
  const gone = here.table("Neuchâtel", 10, "may meet", "");
  const { references } = readText(here.model);
  const pair = (id: string, at = 0) => {
    const block = here.model.layout().blocks[at];
    const placed = here.placed().find(({ amendment }) => amendment.id === id);
    if (!block || !placed) throw new Error("nothing to show");
    return amendedParagraph(block, placed, references.read);
  };
  expect(pair(once)).toEqual({
    before: "Cities may meet, see §\u00A02, once a year.",
    after: "Cities may meet, see §\u00A02, twice a year.",
  });
  expect(pair(gone)?.after).toBe("Cities , see §\u00A02, once a year.");
  // It is about the first paragraph alone.
  expect(pair(once, 1)).toBeNull();
  // What somebody changed meanwhile cannot be shown as it would be.
  const [first] = here.model.layout().blocks;
  insertText(here.model, { block: first?.id ?? "", offset: (first?.text.indexOf("once") ?? 0) + 2 }, "XX");
  expect(pair(once)).toBeNull();
  here.rule({ type: "verdict", on: gone, verdict: "rejected", wording: null, fells: [], over: [] });
  expect(pair(gone)).toBeNull();
});
