import { describe, expect, it } from "vitest";
import { readChecks } from "../../../src/documents/languages/readChecks.ts";
import { readParallel } from "../../../src/documents/languages/readParallel.ts";
import { insertMissing, mayInsert } from "../../../src/documents/languages/insertMissing.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { someDoc } from "../../support/ledgerIds.ts";
import { baseOf, lines } from "../text/peers.ts";
import {
  blockAt,
  check,
  createTranslator,
  meet,
  parallelOf,
  SOURCE,
  told,
  translationOf,
  type Translator,
  withdraw,
} from "./translations.ts";

const BASE = baseOf(lines("The cities meet.", "They report every year.", "Costs are shared."));

/** Two machines with a translation whose paragraphs have words and are all checked. */
function translated(): { readonly anna: Translator; readonly bela: Translator } {
  const target = translationOf(BASE, false);
  const [anna, bela] = [createTranslator("anna", 11, BASE, target), createTranslator("bela", 12, BASE, target)];
  ["Les villes se réunissent.", "Elles font rapport chaque année.", "Les frais sont partagés."].forEach((words, i) => {
    insertText(anna.target.model, { block: blockAt(anna.target, i), offset: 0 }, words);
  });
  check(anna);
  meet([anna, bela]);
  return { anna, bela };
}

const states = (translator: Translator) => parallelOf(translator).rows.map(({ state }) => state);

describe("a translation", () => {
  it("has no words and is behind with nothing when it begins empty; with words it is there and unchecked", () => {
    const empty = createTranslator("anna", 11, BASE, translationOf(BASE, false));
    expect(states(empty)).toEqual(["untranslated", "untranslated", "untranslated"]);
    const full = createTranslator("anna", 11, BASE, translationOf(BASE, true));
    expect(told(parallelOf(full))[1]).toEqual(["unchecked", "They report every year.", "They report every year."]);
    expect(check(empty)).toEqual([]);
    expect(check(full)).toHaveLength(3);
    expect(states(full)).toEqual(["same", "same", "same"]);
  });

  it("is behind where its source says other words than when it was checked, and knows which they were", () => {
    const { anna, bela } = translated();
    insertText(anna.source.model, { block: blockAt(anna.source, 1), offset: 4 }, " shall");
    meet([anna, bela]);
    for (const one of [anna, bela]) {
      const { rows, counts } = parallelOf(one);
      expect(counts).toMatchObject({ same: 2, behind: 1 });
      expect(rows[1]).toMatchObject({ state: "behind", check: { words: "They report every year." } });
      expect(rows[1]?.source?.text).toBe("They shall report every year.");
    }
    check(bela);
    meet([anna, bela]);
    expect(states(anna)).toEqual(["same", "same", "same"]);
  });

  it("is behind no more when the source says again what it said", () => {
    const { anna } = translated();
    insertText(anna.source.model, { block: blockAt(anna.source, 1), offset: 4 }, " shall");
    expect(states(anna)).toEqual(["same", "behind", "same"]);
    anna.source.undo.undo();
    expect(states(anna)).toEqual(["same", "same", "same"]);
  });

  it("lists what it lacks where the source has it, and puts it in there in one act that undo takes back", () => {
    const { anna } = translated();
    insertBlocks(anna.source.model, blockAt(anna.source, 0), lines("Cities are equal.", "So are states."));
    insertBlocks(anna.source.model, null, lines("Preamble."));
    const { rows } = parallelOf(anna);
    expect(told({ rows, counts: parallelOf(anna).counts }).map(([state, source]) => [state, source])).toEqual([
      ["missing", "Preamble."],
      ["same", "The cities meet."],
      ["missing", "Cities are equal."],
      ["missing", "So are states."],
      ["same", "They report every year."],
      ["same", "Costs are shared."],
    ]);
    for (const index of [3, 2, 0]) {
      const now = parallelOf(anna).rows;
      const row = now.find(({ pair }) => pair === rows[index]?.pair);
      if (!row) throw new Error("no row");
      const sources = anna.source.model.layout().blocks;
      expect(mayInsert(sources, now, row)).toBe(true);
      expect(insertMissing(anna.target.model, sources, now, row)).not.toBeNull();
    }
    expect(states(anna)).toEqual(["untranslated", "same", "untranslated", "untranslated", "same", "same"]);
    anna.target.undo.undo();
    expect(states(anna)[0]).toBe("missing");
  });

  it("tells what the source has no more from what it never had and from what translates a paragraph twice", () => {
    const { anna, bela } = translated();
    insertBlocks(anna.source.model, blockAt(anna.source, 2), lines("New."));
    meet([anna, bela]);
    for (const one of [anna, bela]) {
      const { rows } = parallelOf(one);
      const missing = rows.find(({ state }) => state === "missing");
      if (missing) insertMissing(one.target.model, one.source.model.layout().blocks, rows, missing);
      insertText(one.target.model, { block: blockAt(one.target, 3), offset: 0 }, `Nouveau ${one.device.slice(0, 2)}.`);
    }
    deleteBlock(anna.source.model, blockAt(anna.source, 0));
    insertBlocks(bela.target.model, blockAt(bela.target, 0), lines("Ajouté."));
    meet([anna, bela]);
    const { rows } = parallelOf(anna);
    expect(rows.map(({ state, reason }) => reason ?? state)).toEqual([
      "gone",
      "own",
      "same",
      "same",
      "unchecked",
      "double",
    ]);
    expect(parallelOf(bela).rows).toEqual(rows);
  });

  it("keeps its pairs through moves on both sides; a source that is split is one change and one missing, a joined one a change and an extra", () => {
    const { anna } = translated();
    moveBlock(anna.source.model, blockAt(anna.source, 2), blockAt(anna.source, 0));
    moveBlock(anna.target.model, blockAt(anna.target, 0), null);
    expect(states(anna)).toEqual(["same", "same", "same"]);
    expect(
      told(parallelOf(anna)).every(([, source, target]) => source.startsWith("The c") === target.startsWith("Les v")),
    ).toBe(true);
    const split = translated().anna;
    splitBlock(split.source.model, { block: blockAt(split.source, 1), offset: 12 });
    expect(states(split)).toEqual(["same", "behind", "missing", "same"]);
    const joined = translated().anna;
    joinBackward(joined.source.model, blockAt(joined.source, 1));
    expect(parallelOf(joined).rows.map(({ state, reason }) => reason ?? state)).toEqual(["behind", "gone", "same"]);
  });
});

it("of paragraphs that claim each other's ids each is in one row", () => {
  const { anna } = translated();
  const first = anna.target.model.layout().blocks[0];
  if (!first) throw new Error("no block");
  const forged = [
    { ...first, id: "a", pairId: "b" },
    { ...first, id: "b", pairId: null },
    { ...first, id: "c", pairId: "b" },
  ];
  for (const rows of [readParallel(forged, forged, new Map()).rows, readParallel([], forged, new Map()).rows]) {
    expect(rows.map(({ target }) => target)).toEqual(forged);
    expect(new Set(rows.map(({ pair }) => pair)).size).toBe(3);
  }
});

describe("checks", () => {
  it("of two people who check different paragraphs while apart both count", () => {
    const target = translationOf(BASE, true);
    const [anna, bela] = [createTranslator("anna", 11, BASE, target), createTranslator("bela", 12, BASE, target)];
    check(anna, ({ source }) => source?.text === "The cities meet.");
    check(bela, ({ source }) => source?.text === "Costs are shared.");
    meet([anna, bela]);
    for (const one of [anna, bela]) expect(states(one)).toEqual(["same", "unchecked", "same"]);
  });

  it("of the same paragraph made while apart both count: who has seen the newer source makes it up to date", () => {
    const { anna, bela } = translated();
    insertText(anna.source.model, { block: blockAt(anna.source, 0), offset: 0 }, "All ");
    check(anna);
    insertText(bela.source.model, { block: blockAt(bela.source, 1), offset: 0 }, "All ");
    check(bela);
    meet([anna, bela]);
    expect(states(anna)).toEqual(["same", "same", "same"]);
    expect(parallelOf(bela).rows).toEqual(parallelOf(anna).rows);
  });

  it("are taken back by who made them, and what stood before stands again", () => {
    const { anna, bela } = translated();
    insertText(anna.source.model, { block: blockAt(anna.source, 0), offset: 0 }, "All ");
    const [made] = check(anna);
    meet([anna, bela]);
    withdraw(bela, made ?? "");
    expect(states(bela)).toEqual(["same", "same", "same"]);
    withdraw(anna, made ?? "");
    meet([anna, bela]);
    expect(states(bela)).toEqual(["behind", "same", "same"]);
    expect(parallelOf(bela).rows[0]?.check?.words).toBe("The cities meet.");
  });

  it("count only for the source they were made against, and junk among them is passed over", () => {
    const { anna } = translated();
    const threads = anna.said.getMap<unknown>("threads");
    for (const [id, value] of [...threads.entries()]) threads.set(`${id}x`, { ...(value as object), hash: "none" });
    expect(readChecks(readSaid(anna.said), SOURCE).size).toBe(3);
    expect(readChecks(readSaid(anna.said), someDoc("body", "another")).size).toBe(0);
    expect(states(anna)).toEqual(["same", "same", "same"]);
  });
});
