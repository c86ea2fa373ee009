// @vitest-environment jsdom
import { Node } from "prosemirror-model";
import { expect, it, vi } from "vitest";
import { leftOut } from "../../../src/documents/text/model/leftOut.ts";
import { rankNames, rerank } from "../../../src/documents/text/model/ranks.ts";
import { createRandom } from "../../support/random.ts";
import { expectInStep, openEditingPeer } from "./editors.ts";
import { callsWhile, mapsAndSets } from "./callsWhile.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { type Weights, writeTogether } from "./fuzz/writeTogether.ts";
import { baseOf, lines } from "./peers.ts";
import { doJoin, doMove, doRemove, doSplit, doType, type DrivenView } from "./views/viewActs.ts";

const textOf = (count: number) => baseOf(lines(...Array.from({ length: count }, (_, i) => `Paragraph ${i}`)));

/** Each done on paragraphs near the end, a move across ten others. */
const ACTS: Readonly<Record<string, (peer: DrivenView, last: number) => void>> = {
  split: (peer, last) => doSplit(peer, { block: last - 3, offset: 4 }),
  join: (peer, last) => doJoin(peer, last - 4),
  move: (peer, last) => doMove(peer, last - 3, last - 13),
  delete: (peer, last) => doRemove(peer, last - 5),
};

/** What is put into maps and sets, looked up in them or by a node, and gone through, while this is done for the third time. */
function workOfOneAct(act: (peer: DrivenView, last: number) => void, count: number): number {
  const ann = openEditingPeer(2, textOf(count));
  const { view, undo, redo } = ann.editor;
  const run = () => act({ view, undo, redo }, view.state.doc.childCount - 1);
  run();
  run();
  const watch = () => [...mapsAndSets(), vi.spyOn(WeakMap.prototype, "get"), vi.spyOn(Node.prototype, "descendants")];
  const work = callsWhile(watch, run);
  expectInStep(ann);
  checkLayout(ann.editor.model);
  return work;
}

it.each(Object.entries(ACTS))("a %s is no more work in a text of twenty times the paragraphs", (_name, act) => {
  const [short, long] = [workOfOneAct(act, 30), workOfOneAct(act, 600)];
  // A place among all is found by halving.
  expect(long).toBeLessThan(short + 300);
});

/** The same work, where so many paragraphs were split, moved and deleted before. */
function workBeside(act: (peer: DrivenView, last: number) => void, others: number): number {
  const ann = openEditingPeer(2, textOf(300));
  const { view, undo, redo } = ann.editor;
  const peer = { view, undo, redo };
  for (let i = 0; i < others; i++) {
    doSplit(peer, { block: 2 + 4 * i, offset: 4 });
    doMove(peer, 1 + 4 * i, 4 + 4 * i);
    doRemove(peer, 4 * i);
  }
  const run = () => act(peer, view.state.doc.childCount - 1);
  run();
  const work = callsWhile(mapsAndSets, run);
  expectInStep(ann);
  checkLayout(ann.editor.model);
  return work;
}

/** How often something may be looked up for each text that is otherwise than most. */
const MOST_LOOKS: Readonly<Record<string, number>> = { split: 14, join: 3, move: 10, delete: 10 };

it.each(Object.entries(ACTS))("a %s asks of the texts of other acts only whether they are as before", (name, act) => {
  const more = workBeside(act, 45) - workBeside(act, 5);
  // Three texts with each.
  expect(more / (3 * 40)).toBeLessThan(MOST_LOOKS[name] ?? 0);
});

const WEIGHTS: Weights = {
  ...{ split: 8, join: 8, move: 6, remove: 4, type: 8, paste: 3, cut: 3, delete: 2, retype: 2, keep: 2 },
  ...{ undo: 4, redo: 2 },
};

it.each([1, 2, 3, 4])(
  "in a text of sixty paragraphs what an act put together is what all put together anew would be: %i",
  (seed) => writeTogether(textOf(60), WEIGHTS, seed),
);

it("ranks of a sequence that changed many times are those given out anew", () => {
  const random = createRandom(9);
  let next = 0;
  const place = () => Array.from({ length: random.below(3) }, () => `n${next++}`);
  let places = Array.from({ length: 30 }, place);
  let ranks = rankNames(places);
  let renewed = 0;
  for (let turn = 0; turn < 400; turn++) {
    const from = random.below(places.length);
    const gone = places.slice(from, from + random.below(3));
    const come = [...Array.from({ length: random.below(3) }, place), ...(random.chance(0.5) ? gone.slice(0, 1) : [])];
    places = places.toSpliced(from, gone.length, ...come);
    const labels = ranks.labels.toSpliced(from, gone.length, ...come.map(() => Number.NaN));
    const moved = new Map<string, number | undefined>(gone.flat().map((name) => [name, undefined]));
    come.forEach((names, i) => {
      for (const name of names) moved.set(name, from + i);
    });
    const now = rerank(ranks, labels, moved);
    if (now === null) renewed += 1;
    ranks = now ?? rankNames(places);
    const said = (of: typeof ranks) => new Map([...of.keys()].map((name) => [name, of.get(name)]));
    expect(said(ranks)).toEqual(said(rankNames(places)));
    expect(ranks.has("none") || ranks.get("none")).toBe(undefined);
  }
  expect(renewed).toBeLessThan(40);
});

it("what a list no longer has is found, whatever came and changed places", () => {
  const random = createRandom(4);
  const list = Array.from({ length: 50 }, (_, i) => ({ i }));
  expect(leftOut(list, [...list])).toEqual([]);
  expect(leftOut(list, list.toSpliced(20, 1))).toEqual([list[20]]);
  expect(leftOut(list, list.toSpliced(20, 2, { i: -1 }))).toEqual([list[20], list[21]]);
  expect(leftOut(list, list.toSpliced(20, 0, { i: -1 }))).toEqual([]);
  expect(leftOut(list, [])).toEqual(list);
  for (let turn = 0; turn < 200; turn++) {
    const gone = list.filter(() => random.chance(0.1));
    let now: { i: number }[] = list.filter((item) => !gone.includes(item));
    for (let i = 0; i < random.below(4); i++) now = now.toSpliced(random.below(now.length), 1, { i: -1 - i });
    const [moved] = now.splice(random.below(now.length), 1);
    if (moved) now.splice(random.below(now.length), 0, moved);
    const found = new Set(leftOut(list, now));
    expect(list.filter((item) => !now.includes(item) && !found.has(item))).toEqual([]);
  }
});

/** How often something is looked up by a node or block while the first letter is typed in a view. */
function looksOfFirstLetter(count: number): number {
  const ann = openEditingPeer(2, textOf(count));
  const spy = vi.spyOn(WeakMap.prototype, "get");
  doType(ann.editor, { block: count - 1, offset: 3 }, "x");
  const looks = spy.mock.calls.length;
  spy.mockRestore();
  expectInStep(ann);
  return looks;
}

it("the first letter in a view does not compare all paragraphs with what is drawn", () => {
  expect(looksOfFirstLetter(600)).toBeLessThan(looksOfFirstLetter(30) + 20);
});
