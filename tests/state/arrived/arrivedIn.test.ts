import { expect, test } from "vitest";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { roleOf } from "../../../src/documents/text/model/role.ts";
import { arrivedIn } from "../../../src/state/arrived/arrivedIn.ts";
import type { ParagraphAct } from "../../../src/workspace/paragraphChanges.ts";
import { someDevice } from "../../support/ledgerIds.ts";

const block = (id: string, text: string): Block => ({
  id,
  kind: "paragraph",
  level: 0,
  numbered: false,
  lang: null,
  pairId: null,
  role: roleOf({ table: null, cell: null, note: null, number: null }),
  flag: null,
  text,
  spans: [],
  parts: [],
});
const [own, lublin, kyiv] = [someDevice("own"), someDevice("Lublin"), someDevice("Kyiv")];
const did = (id: string, what: ParagraphAct, device = lublin, at = 1) => ({ block: id, what, device, at });
const arrived = (changes: ReturnType<typeof did>[], before: Block[], now: Block[]) =>
  arrivedIn(changes, new Set([own]), before, now);

test("what others did is told in the order of the text, by whom and what, and what one did oneself is left out", () => {
  const now = [block("a", "First."), block("b", "Second."), block("c", "Third.")];
  const found = arrived([did("c", "added", kyiv, 5), did("a", "wrote"), did("b", "wrote", own)], now, now);
  expect(found.map(({ block: id, excerpt }) => [id, excerpt])).toEqual([
    ["a", "First."],
    ["c", "Third."],
  ]);
  expect(found[1]?.deeds).toEqual([{ device: kyiv, acts: ["added"], at: 5 }]);
});

test("a paragraph that is gone is told at the end by how it began, and one that came and went not at all", () => {
  const before = [block("a", "Gone now."), block("b", "Stays.")];
  const changes = [did("x", "added"), did("x", "deleted"), did("a", "deleted"), did("b", "wrote")];
  expect(arrived(changes, before, before.slice(1)).map(({ excerpt, isGone }) => [excerpt, isGone])).toEqual([
    ["Stays.", false],
    ["Gone now.", true],
  ]);
});

test("the last one to touch a paragraph comes first, and each machine once with all it did", () => {
  const now = [block("a", "Text.")];
  const changes = [did("a", "moved", lublin, 1), did("a", "wrote", kyiv, 9), did("a", "wrote", lublin, 3)];
  expect(arrived(changes, now, now)[0]?.deeds).toEqual([
    { device: kyiv, acts: ["wrote"], at: 9 },
    { device: lublin, acts: ["moved", "wrote"], at: 3 },
  ]);
});

test("a long paragraph is cut at a word, between whole letters", () => {
  const [long] = arrived([did("a", "wrote")], [], [block("a", `${"word ".repeat(30)}end`)]);
  expect(long?.excerpt).toMatch(/word…$/);
  expect([...(long?.excerpt ?? "")].length).toBeLessThanOrEqual(91);
  const [emoji] = arrived([did("a", "wrote")], [], [block("a", "🏛".repeat(200))]);
  expect(emoji?.excerpt.endsWith("🏛…")).toBe(true);
});
