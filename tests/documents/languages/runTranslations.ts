import { expect } from "vitest";
import { insertMissing } from "../../../src/documents/languages/insertMissing.ts";
import { PARALLEL_STATES, type ParallelState } from "../../../src/documents/languages/readParallel.ts";
import { sourceHash } from "../../../src/documents/languages/sourceHash.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { baseOf, expectSame, lines } from "../text/peers.ts";
import { check, createTranslator, meet, parallelOf, translationOf, type Translator, withdraw } from "./translations.ts";

const ACTS = 40;

/** Three people who write in a draft and in its translation and check it, apart and together; gives how many rows ended in each state. */
export function runTranslations(seed: number): Readonly<Record<ParallelState, number>> {
  const random = createRandom(seed);
  const base = baseOf(lines("The cities meet.", "They report.", "Costs are shared.", "This is the end."));
  const target = translationOf(base, random.chance(0.7));
  const people = ["anna", "bela", "cyril"].map((name, i) => createTranslator(name, 11 + i, base, target));
  const checks: { readonly id: string; readonly by: Translator }[] = [];
  for (let i = 0; i < ACTS; i++) {
    const one = random.pick(people);
    actOf(random, one, checks);
    if (random.chance(0.2)) meet(random.chance(0.5) ? people : [one, random.pick(people)]);
  }
  meet(people);
  return expectOneStory(people, checks.length);
}

function actOf(random: Random, one: Translator, checks: { readonly id: string; readonly by: Translator }[]): void {
  const { rows } = parallelOf(one);
  const kind = random.below(10);
  if (kind < 3) shape(random, one.source.model, "source");
  else if (kind < 5) shape(random, one.target.model, "cible");
  else if (kind < 6) {
    const missing = rows.find(({ state }) => state === "missing");
    if (missing) insertMissing(one.target.model, one.source.model.layout().blocks, rows, missing);
  } else if (kind < 9) {
    const made = check(one, () => random.chance(0.5));
    checks.push(...made.map((id) => ({ id, by: one })));
  } else {
    const own = checks.filter(({ by }) => by === one);
    if (own.length > 0) withdraw(one, random.pick(own).id);
  }
}

function shape(random: Random, model: TextModel, word: string): void {
  const { blocks } = model.layout();
  const write = () => insertBlocks(model, blocks.at(-1)?.id ?? null, lines(`${word} new.`));
  if (blocks.length === 0) {
    write();
    return;
  }
  const block = random.pick(blocks);
  const offset = random.below(block.text.length + 1);
  const acts = [
    () => insertText(model, { block: block.id, offset }, ` ${word} `),
    () => insertText(model, { block: block.id, offset }, ` ${word} `),
    write,
    () => splitBlock(model, { block: block.id, offset }),
    () => joinBackward(model, block.id),
    () => moveBlock(model, block.id, random.chance(0.3) ? null : random.pick(blocks).id),
    () => blocks.length > 2 && deleteBlock(model, block.id),
  ];
  random.pick(acts)();
}

/** All have the same rows, and in them every paragraph with words once, and every check that was said. */
function expectOneStory(people: readonly Translator[], said: number): Readonly<Record<ParallelState, number>> {
  const [first] = people;
  if (!first) throw new RangeError("nobody");
  expectSame(people.map(({ source }) => source));
  expectSame(people.map(({ target }) => target));
  const { rows, counts } = parallelOf(first);
  for (const one of people) {
    expect(parallelOf(one)).toEqual({ rows, counts });
    expect(readSaid(one.said).statements.filter(({ type }) => type === "checked")).toHaveLength(said);
  }
  const worded = (blocks: readonly { readonly id: string; readonly text: string }[]) =>
    blocks.filter(({ text }) => text.trim() !== "").map(({ id }) => id);
  const shown = (side: "source" | "target") => worded(rows.flatMap((row) => row[side] ?? []));
  expect(shown("target")).toEqual(worded(first.target.model.layout().blocks));
  expect(shown("source").toSorted()).toEqual(worded(first.source.model.layout().blocks).toSorted());
  for (const { state, source, check: made } of rows) {
    if (state === "behind") expect(made?.hash).not.toBe(source && sourceHash(source));
  }
  expect(Object.keys(counts).sort()).toEqual([...PARALLEL_STATES].sort());
  return counts;
}
