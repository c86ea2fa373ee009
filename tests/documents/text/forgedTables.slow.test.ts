import { expect, it } from "vitest";
import * as Y from "yjs";
import { readLayout } from "../../../src/documents/text/model/readState.ts";
import { blocksOf, orderOf } from "../../../src/documents/text/model/roots.ts";
import { createRandom, type Random } from "../../support/random.ts";

const SEEDS = Number(process.env.SEEDS ?? 150);
const MOST_MS = 60_000;
const IDS = ["a", "b", "c", "d", "e", "f"];
const LINES = ["r", "s", "r~x", "s~y", "", "/", "a", 7, null, {}];

const junk = (random: Random): unknown =>
  random.pick([null, 1, "", "a", "a/r/s", "b/s/r", "a/r", "//", "r~x", true, { seen: {} }, { keep: true }, ["a"]]);

/** A document of records that no honest writer makes: rings, foreign and missing cells, tokens that are none. */
function forge(random: Random): { readonly doc: Y.Doc; readonly letters: readonly string[] } {
  const doc = new Y.Doc({ gc: false });
  const letters: string[] = [];
  doc.transact(() => {
    for (const [i, id] of IDS.entries()) {
      const record = new Y.Map<unknown>([["on", true]]);
      const letter = String.fromCharCode(0x3400 + i);
      const text = new Y.Text(letter);
      letters.push(letter);
      record.set("t", text);
      blocksOf(doc).set(id, record);
      if (random.chance(0.3)) text.insert(1, "*", { fn: random.pick([...IDS, "nowhere", 7]) });
      for (const axis of ["rows", "cols"]) {
        if (random.chance(0.5)) record.set(axis, Y.Array.from(Array.from({ length: 4 }, () => random.pick(LINES))));
        for (const line of ["r", "s"]) {
          record.set(`${axis}:${line}`, random.pick(["on", "gone", 3, null]));
          if (random.chance(0.3)) record.set(`${axis}:${line}:at`, junk(random));
        }
      }
      const name = () => random.pick([...IDS, "nowhere"]);
      if (random.chance(0.6))
        record.set("cell", random.pick([`${name()}/r/s`, `${name()}/s/r`, `${id}/r/s`, junk(random)]));
      if (random.chance(0.4)) record.set("note", random.pick([name(), junk(random)]));
      if (random.chance(0.4)) record.set("into", { s: name(), c: null, k: null });
      if (random.chance(0.3)) record.set("kind", random.pick(["table", "footnote", 7]));
      // Deletions that have seen nothing: all that they are about must stand.
      if (random.chance(0.4)) record.set("gone", { seen: {}, known: [name()], parts: [name(), "a/r/", "fn:a"] });
      if (random.chance(0.8)) orderOf(doc).push([id]);
    }
  });
  return { doc, letters };
}

it(
  `${SEEDS} forged tables and notes never throw, hide no letter and give no id twice`,
  () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { doc, letters } = forge(createRandom(seed));
      const { blocks, shownIn } = readLayout(doc);
      const shown = blocks.map((block) => block.text).join("");
      for (const letter of letters) expect([seed, shown.split(letter).length]).toEqual([seed, 2]);
      expect([seed, new Set(blocks.map(({ id }) => id)).size]).toEqual([seed, blocks.length]);
      expect(blocks.every(({ id }, i) => shownIn.get(id) === i)).toBe(true);
      const copy = new Y.Doc({ gc: false });
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      expect(readLayout(copy).blocks).toEqual(blocks);
    }
  },
  MOST_MS,
);

it("a table of a million cells is not drawn, and its text shows", () => {
  const doc = new Y.Doc({ gc: false });
  const many = Array.from({ length: 1000 }, (_, i) => `l${i}`);
  doc.transact(() => {
    const states = many.flatMap((id) => [[`rows:${id}`, "on"] as const, [`cols:${id}`, "on"] as const]);
    const table = new Y.Map<unknown>([["on", true], ["t", new Y.Text()], ...states]);
    table.set("rows", Y.Array.from(many));
    table.set("cols", Y.Array.from(many));
    blocksOf(doc).set("t", table);
    const entries: [string, unknown][] = [
      ["on", true],
      ["t", new Y.Text("far")],
      ["cell", "t/l999/l999"],
    ];
    blocksOf(doc).set("p", new Y.Map(entries));
    orderOf(doc).push(["t", "p"]);
  });
  const { blocks } = readLayout(doc);
  expect(blocks.length).toBe(1 + 500 * 30 + 1);
  expect(blocks.at(-1)).toMatchObject({ text: "far", role: { cell: null } });
});
