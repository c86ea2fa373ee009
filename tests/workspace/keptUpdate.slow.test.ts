import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { keepUpdate, readKeptUpdate } from "../../src/workspace/keptUpdate.ts";
import { createRandom } from "../support/random.ts";

const LOAD = { type: "load" } as const;

function reopened(kept: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  readKeptUpdate(doc, kept, LOAD);
  return doc;
}

/** Texts with formats and embeds, entries that were overwritten, lists, and values within values. */
function written(seed: number, value: (turn: number) => unknown): Y.Doc {
  const [doc, random] = [new Y.Doc({ gc: false }), createRandom(seed)];
  const [text, map, list] = [doc.getText("text"), doc.getMap("map"), doc.getArray("list")];
  for (let turn = 0; turn < 60; turn++) {
    const at = random.below(text.length + 1);
    random.pick([
      () =>
        text.insert(
          at,
          "Łódź 🏙️ і Київ".slice(0, 1 + random.below(12)),
          random.pick([{}, { bold: true }, { link: { href: "a" } }]),
        ),
      () => text.insertEmbed(at, { note: `n${turn}` }),
      () => text.delete(at, Math.min(2, text.length - at)),
      () => map.set(random.pick(["a", "b", "c"]), value(turn)),
      () => list.insert(random.below(list.length + 1), [value(turn), turn]),
      () => list.delete(0, Math.min(1, list.length)),
      () => map.set("inner", new Y.Map([["x", value(turn)]])),
    ])();
  }
  return doc;
}

describe("what is kept of a document is that document when it is opened again", () => {
  test.each(Array.from({ length: 20 }, (_, seed) => seed))("of plain values, seed %i", (seed) => {
    const doc = written(seed, (turn) => ({
      t: `~a.${turn}`,
      known: ["x", null, true, turn / 4, { deep: [] }],
      ["__proto__"]: turn,
    }));
    const kept = keepUpdate(doc);
    expect(Y.encodeStateAsUpdate(reopened(kept))).toEqual(Y.encodeStateAsUpdate(doc));
  });

  test.each([
    ["bytes", Uint8Array.of(1, 2)],
    ["a big integer", 2n ** 60n],
    ["nothing", undefined],
    ["no number", Number.NaN],
    ["minus nothing", [-0]],
    ["half a letter", "\ud83c"],
  ])("of a value that JSON has no word for: %s", (_name, value) => {
    const doc = written(7, () => ({ value }));
    expect(Y.encodeStateAsUpdate(reopened(keepUpdate(doc)))).toEqual(Y.encodeStateAsUpdate(doc));
  });

  test("of what waits for something that has not arrived", () => {
    const [theirs, doc] = [written(3, (turn) => turn), new Y.Doc({ gc: false })];
    const before = Y.encodeStateVector(theirs);
    theirs.getText("text").insert(0, "later");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, before));
    const again = reopened(keepUpdate(doc));
    Y.applyUpdate(again, Y.encodeStateAsUpdate(theirs));
    expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(theirs));
  });
});

test("what an older version has kept is read as it stands", () => {
  const doc = written(5, (turn) => [turn]);
  expect(Y.encodeStateAsUpdate(reopened(Y.encodeStateAsUpdateV2(doc)))).toEqual(Y.encodeStateAsUpdate(doc));
});

test("the document takes what others write after it was opened again", () => {
  const doc = written(11, (turn) => ({ turn }));
  const again = reopened(keepUpdate(doc));
  const before = Y.encodeStateVector(doc);
  doc.getMap("map").set("a", { later: true });
  doc.getText("text").insert(1, "later");
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc, before));
  expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(doc));
});

test("bytes with fewer values than entries are refused, and never read as others", () => {
  const kept = keepUpdate(written(1, (turn) => ({ turn })));
  const text = new TextDecoder("latin1").decode(kept);
  const start = text.lastIndexOf("[{");
  const short = new Uint8Array([...kept.subarray(0, start), ...new TextEncoder().encode("[1]")]);
  expect(() => reopened(short)).toThrow();
  expect(() => reopened(new Uint8Array([...kept.subarray(0, start), ...new TextEncoder().encode("7")]))).toThrow();
});
