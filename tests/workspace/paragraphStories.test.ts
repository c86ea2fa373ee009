import { expect, test } from "vitest";
import { deedsOf, paragraphStories } from "../../src/workspace/paragraphStories.ts";
import type { ParagraphAct } from "../../src/workspace/paragraphChanges.ts";
import { someDevice } from "../support/ledgerIds.ts";

const [lublin, wroclaw] = [someDevice("Lublin"), someDevice("Wrocław")];
const change = (block: string, what: ParagraphAct, device: typeof lublin, at: number) => ({ block, what, device, at });

const stories = paragraphStories([
  change("p1", "wrote", lublin, 1),
  change("p1", "wrote", wroclaw, 2),
  change("p1", "moved", lublin, 3),
  change("p2", "deleted", wroclaw, 9),
]);

test("who touched a paragraph last comes first, each once with all that it did there", () => {
  expect(stories.get("p1")).toEqual([
    { device: lublin, acts: ["wrote", "moved"], at: 3 },
    { device: wroclaw, acts: ["wrote"], at: 2 },
  ]);
});

test("a change of several paragraphs has the stories of all of them", () => {
  expect(deedsOf(stories, ["p1", "p2", "p3"])).toEqual([
    { device: wroclaw, acts: ["wrote", "deleted"], at: 9 },
    { device: lublin, acts: ["wrote", "moved"], at: 3 },
  ]);
});
