import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { REFERENCE_LETTER, REFERENCE_MARK } from "../../../src/documents/text/model/references.ts";
import { createNumbering } from "../../../src/documents/text/numbering/createNumbering.ts";
import { setScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { createReferences } from "../../../src/documents/text/references/createReferences.ts";
import { writtenText } from "../../../src/documents/text/references/writtenText.ts";
import { createRandom } from "../../support/random.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, syncAll } from "./peers.ts";

const NBSP = "\u00A0";
const numbered = (...texts: readonly string[]) => lines(...texts).map((block) => ({ ...block, numbered: true }));

const readerOf = ({ model }: Peer, lang = "en") =>
  createReferences(model, createNumbering(model, lang), lang, (name) => `${name} (deleted)`);

const idAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";
const letterAt = ({ model }: Peer, id: string, offset: number) =>
  model.layout().blocks.find((block) => block.id === id)?.text[offset];
const lengthOf = ({ model }: Peer, index: number): number => model.layout().blocks[index]?.text.length ?? 0;

/** A reference to one block behind the last letter of another. */
function refer(peer: Peer, from: number, to: number): void {
  const reference = readerOf(peer).pointAt(idAt(peer, to));
  insertText(peer.model, { block: idAt(peer, from), offset: lengthOf(peer, from) }, REFERENCE_LETTER, {
    [REFERENCE_MARK]: reference,
  });
}

const read = (peer: Peer, lang = "en"): string[] =>
  peer.model.layout().blocks.map((block) => readerOf(peer, lang).textOf(block).replaceAll(NBSP, " "));

/** "see " and a reference to the third of four numbered paragraphs. */
const BASE = (() => {
  const peer = createPeer(4, baseOf(numbered("see ", "two", "three", "four")));
  refer(peer, 0, 2);
  return peer;
})();
const BASE_STATE = Y.encodeStateAsUpdate(BASE.doc);

const peer = (client = 2) => createPeer(client, BASE_STATE);

describe("a reference reads the number that its paragraph has now", () => {
  it("when one before it is split or deleted, when it is moved, joined or no longer numbered", () => {
    const ann = peer();
    expect(read(ann)[0]).toBe("see § 3");
    splitBlock(ann.model, { block: idAt(ann, 1), offset: 1 });
    expect(read(ann)[0]).toBe("see § 4");
    deleteBlock(ann.model, idAt(ann, 1));
    deleteBlock(ann.model, idAt(ann, 1));
    expect(read(ann)[0]).toBe("see § 2");
    moveBlock(ann.model, idAt(ann, 1), null);
    expect(read(ann)).toEqual(["see § 3", "four", "three"]);
    setBlock(ann.model, idAt(ann, 2), { numbered: false });
    expect(read(ann)[0]).toBe("see § “three”");
    setBlock(ann.model, idAt(ann, 2), { numbered: true });
    joinBackward(ann.model, idAt(ann, 2));
    expect(read(ann)).toEqual(["see § 2", "fourthree"]);
  });

  it("when it is split: with its beginning, and with its words where Enter is pressed before them", () => {
    const ann = peer();
    splitBlock(ann.model, { block: idAt(ann, 2), offset: 3 });
    expect(read(ann)).toEqual(["see § 3", "two", "thr", "ee", "four"]);
    splitBlock(ann.model, { block: idAt(ann, 2), offset: 0 });
    expect(read(ann)).toEqual(["see § 4", "two", "", "thr", "ee", "four"]);
  });

  it("with what it stands under, in the way of each scheme", () => {
    const ann = createPeer(2, baseOf([...numbered("see ", "one"), ...numbered("item", "deeper")]));
    setBlock(ann.model, idAt(ann, 2), { level: 1 });
    setBlock(ann.model, idAt(ann, 3), { level: 2 });
    refer(ann, 0, 2);
    refer(ann, 0, 3);
    expect(read(ann)[0]).toBe("see § 2 (a)§ 2 (a) (i)");
    setScheme(ann.model, "articles");
    expect(read(ann)[0]).toBe("see Article 2, 1Article 2, 1 (a)");
    expect(read(ann, "pl")[0]).toBe("see Artykuł 2, 1Artykuł 2, 1 (a)");
  });

  it("and calls a heading without a number by its words, in the quotation marks of the text", () => {
    const ann = createPeer(
      2,
      baseOf([{ spans: [{ text: "voir " }] }, { kind: "heading", level: 1, spans: [{ text: "But" }] }]),
    );
    refer(ann, 0, 1);
    expect(read(ann, "fr")[0]).toBe("voir § «\u202FBut\u202F»");
  });
});

describe("a reference whose paragraph is gone", () => {
  it.each([
    ["deleted as a whole", (ann: Peer) => deleteBlock(ann.model, idAt(ann, 2))],
    [
      "deleted from the end of the one before",
      (ann: Peer) => deleteRange(ann.model, { block: idAt(ann, 1), offset: 3 }, { block: idAt(ann, 2), offset: 5 }),
    ],
    [
      "deleted up to the start of the next",
      (ann: Peer) => deleteRange(ann.model, { block: idAt(ann, 2), offset: 0 }, { block: idAt(ann, 3), offset: 0 }),
    ],
  ])("(%s) keeps how it began, says so and is listed; undo brings it back", (_how, act) => {
    const ann = peer();
    act(ann);
    expect(read(ann)).toEqual(["see § “three” (deleted)", "two", "four"]);
    expect(readerOf(ann).gone()).toEqual([
      { block: idAt(ann, 0), offset: 4, label: `§${NBSP}“three” (deleted)`, where: `§${NBSP}1` },
    ]);
    ann.undo.undo();
    expect(read(ann)).toEqual(["see § 3", "two", "three", "four"]);
    expect(readerOf(ann).gone()).toEqual([]);
  });

  it("stands again when somebody had written in the paragraph unseen", () => {
    const [ann, ben] = [peer(2), peer(3)];
    deleteBlock(ann.model, idAt(ann, 2));
    insertText(ben.model, { block: idAt(ben, 2), offset: 5 }, "!");
    syncAll([ann, ben]);
    expect(read(ann)[0]).toBe("see § 3");
    expect(read(ben)).toEqual(read(ann));
  });
});

it("one person splits the paragraph and another deletes one before it while apart: both read the new number, over equal texts", () => {
  const [ann, ben] = [peer(2), peer(3)];
  splitBlock(ann.model, { block: idAt(ann, 2), offset: 3 });
  deleteBlock(ben.model, idAt(ben, 1));
  syncAll([ann, ben]);
  expectSame([ann, ben]);
  for (const one of [ann, ben]) expect(read(one)).toEqual(["see § 2", "thr", "ee", "four"]);
  expect(canonicalJson(ann.model.layout().blocks)).toBe(canonicalJson(ben.model.layout().blocks));
});

describe("junk under the name of a reference", () => {
  it.each([[null], [7], [""], [{ to: 7 }], [{ to: "" }], [["a"]], [{ words: "x" }]])("%j hides no letter", (junk) => {
    const ann = peer();
    insertText(ann.model, { block: idAt(ann, 1), offset: 3 }, " § x", { [REFERENCE_MARK]: junk });
    expect(read(ann)[1]).toBe("two § x");
  });

  it("that leads nowhere, or is called by a whole book, shows all letters around it", () => {
    const ann = peer();
    const to = { to: "__proto__", words: "w".repeat(10_000) };
    insertText(ann.model, { block: idAt(ann, 1), offset: 3 }, "a§b", { [REFERENCE_MARK]: to });
    expect(read(ann)[1]).toMatch(/^twoa§ “w{80}” \(deleted\)b$/);
  });

  it("of any kind, on any letters, throws nowhere and hides none", () => {
    const random = createRandom(20_261_127);
    const ids = ["ghost", "", idAt(peer(), 0), idAt(peer(), 2)];
    for (let round = 0; round < 20; round++) {
      const ann = peer();
      for (let act = 0; act < 4; act++) {
        const block = idAt(ann, random.below(4));
        insertText(ann.model, { block, offset: 0 }, random.pick(["§", "a§b", "§§", "x"]));
        const value = random.pick([
          random.pick(ids),
          { to: random.pick(ids) },
          { to: random.pick(ids), words: random.pick(ids) },
          [1],
        ]);
        const from = random.below(3);
        formatRange(
          ann.model,
          { block, offset: from },
          { block, offset: from + random.below(4) },
          REFERENCE_MARK,
          value,
        );
      }
      const { blocks } = ann.model.layout();
      for (const { spans, text } of blocks) expect(writtenText(spans, () => REFERENCE_LETTER).text).toBe(text);
      expect(
        readerOf(ann)
          .gone()
          .every(({ offset, block }) => letterAt(ann, block, offset) === REFERENCE_LETTER),
      ).toBe(true);
      expect(read(ann)).toHaveLength(blocks.length);
    }
  });

  it("that two paragraphs write at each other ends with what they began with", () => {
    const ann = createPeer(2, baseOf(lines("one ", "two ")));
    refer(ann, 0, 1);
    refer(ann, 1, 0);
    expect(read(ann).every((text) => text.length < 100)).toBe(true);
  });
});

it("a stretch of what is read names the letters it stands for, a label as a whole", () => {
  const ann = peer();
  const { text, lettersOf } = readerOf(ann).write(ann.model.layout().blocks[0]?.spans ?? []);
  expect(text).toBe(`see §${NBSP}3`);
  expect(lettersOf(0, 4)).toEqual({ from: 0, to: 4 });
  expect(lettersOf(6, 7)).toEqual({ from: 4, to: 5 });
  expect(lettersOf(2, 5)).toEqual({ from: 2, to: 5 });
  expect(lettersOf(4, 7)).toEqual({ from: 4, to: 5 });
});

it("agreeing to other words beside a reference leaves it as it is", () => {
  const ann = peer();
  const block = idAt(ann, 0);
  const passage = passageAt(ann.model.layout(), block, 0, 5);
  if (!passage) throw new RangeError("Nothing to amend");
  acceptProposal(ann.model, {
    id: "p",
    passage,
    base: `see ${REFERENCE_LETTER}`,
    proposed: `look at ${REFERENCE_LETTER}`,
  });
  expect(read(ann)[0]).toBe("look at § 3");
});
