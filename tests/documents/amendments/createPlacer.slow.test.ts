import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import * as accepting from "../../../src/documents/amendments/acceptProposal.ts";
import { createPlacer } from "../../../src/documents/amendments/createPlacer.ts";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { isOpen } from "../../../src/documents/discussion/standing.ts";
import { type Discussion, readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { rule, say } from "../../../src/documents/discussion/say.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { type ActName, CHOICES } from "../text/fuzz/acts.ts";
import { baseOf, createPeer, lines, type Peer, REMOTE, send } from "../text/peers.ts";
import { type Speaking, tableSomewhere } from "./tableSomewhere.ts";

// Its calls are counted; it does what it always does.
vi.mock("../../../src/documents/amendments/acceptProposal.ts", { spy: true });

const ACTS = 300;
const MEETINGS = 120;
const WORDS = "The cities of the network may meet once a year in one of them";
const BASE = baseOf(lines(...Array.from({ length: 8 }, (_, i) => `${WORDS} and ${i}`)));
const NAMES: readonly ActName[] = [
  ...(["type", "type", "type", "delete", "delete", "split", "join", "move", "cut", "remove", "retype"] as const),
  ...(["format", "paste", "note", "table", "undo", "undo", "redo", "levels", "replace"] as const),
];

function speaking(seed: number): Speaking {
  const random = createRandom(seed);
  return {
    doc: new Y.Doc({ gc: false }),
    speaker: { device: someDevice("Lublin"), now: 1, random: random.bytes },
    random,
  };
}

function actOnce(peer: Peer, random: Random): void {
  const isEmpty = peer.model.layout().blocks.length === 0;
  CHOICES[isEmpty ? "paste" : random.pick(NAMES)](peer, random, (count) => "may ".slice(0, count)).run();
}

const readIn = ({ doc }: Speaking): Discussion => readDiscussion(readSaid(doc));

/** One more amendment, an amendment accepted, or one that is settled. */
function speakOnce(peer: Peer, here: Speaking): void {
  const { random, doc, speaker } = here;
  const open = readIn(here).amendments.filter(isOpen);
  if (open.length < 12 || random.chance(0.3)) {
    tableSomewhere(peer, here);
    return;
  }
  const one = random.pick(open);
  const isAgreed = random.chance(0.5) && accepting.acceptProposal(peer.model, one).ok;
  const verdict = isAgreed ? "agreed" : "rejected";
  rule(doc, { type: "verdict", on: one.id, verdict, wording: null, fells: [], over: [] }, speaker);
}

it.each([1, 2])("amendments stand where they would stand if all were looked for anew, after each act: %i", (seed) => {
  const here = speaking(seed);
  const [ann, ben] = [createPeer(2, BASE), createPeer(3, BASE)];
  const place = createPlacer(ann.model);
  for (let i = 0; i < 12; i++) tableSomewhere(ann, here);
  let discussion = readIn(here);
  for (let turn = 0; turn < ACTS; turn++) {
    actOnce(here.random.chance(0.7) ? ann : ben, here.random);
    if (here.random.chance(0.15)) {
      speakOnce(ann, here);
      discussion = readIn(here);
    }
    if (here.random.chance(0.1)) send(ben, ann);
    if (here.random.chance(0.1)) send(ann, ben);
    // Now and then several acts come between two looks.
    if (here.random.chance(0.7)) expect(place(discussion)).toEqual(placeAmendments(ann.model, discussion));
  }
});

/** One amendment on the last word, and its place before and after something is done. */
function sceneOfLastWord() {
  const here = speaking(7);
  const base = baseOf(lines("The cities may"));
  const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
  const block = ann.model.layout().blocks[0]?.id ?? "";
  const passage = passageAt(ann.model.layout(), block, 11, 14) ?? { block, start: "", end: "" };
  say(here.doc, { type: "amendment", passage, base: "may", proposed: "must", reason: "" }, here.speaker);
  const discussion = readIn(here);
  const place = createPlacer(ann.model);
  const delLast = ({ model }: Peer) => deleteRange(model, { block, offset: 13 }, { block, offset: 14 });
  return {
    ann,
    ben,
    block,
    delLast,
    place: () => place(discussion),
    anew: () => placeAmendments(ann.model, discussion),
  };
}

it("a letter that takes the place of an equal one is seen to be another", () => {
  const { ann, ben, block, delLast, place, anew } = sceneOfLastWord();
  const before = place();
  delLast(ben);
  insertText(ben.model, { block, offset: 13 }, "y");
  send(ben, ann);
  expect(anew()).not.toEqual(before);
  expect(place()).toEqual(anew());
});

it("a paragraph that begins between the deleted letters at the end of a passage is seen", () => {
  const { ann, ben, block, delLast, place, anew } = sceneOfLastWord();
  delLast(ann);
  const before = place();
  splitBlock(ben.model, { block, offset: 13 });
  send(ben, ann);
  expect(anew()).not.toEqual(before);
  expect(place()).toEqual(anew());
});

it("what others write between deleted letters at the end of a passage is seen", () => {
  const here = speaking(5);
  const [ann, ben] = [createPeer(2, BASE), createPeer(3, BASE)];
  const place = createPlacer(ann.model);
  for (let i = 0; i < 30; i++) tableSomewhere(ann, here);
  const discussion = readIn(here);
  for (let turn = 0; turn < MEETINGS; turn++) {
    for (const peer of [ann, ben]) {
      const name = here.random.pick(["delete", "type", "split", "join"] as const);
      CHOICES[name](peer, here.random, (count) => "xyz ".slice(0, count)).run();
    }
    Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc, Y.encodeStateVector(ann.doc)), REMOTE);
    expect(place(discussion)).toEqual(placeAmendments(ann.model, discussion));
    send(ann, ben);
  }
});

it("a letter has only the amendments to its own paragraph considered again, and gives the others as they were", () => {
  const here = speaking(6);
  const ann = createPeer(2, baseOf(lines(...Array.from({ length: 40 }, () => WORDS))));
  for (let i = 0; i < 80; i++) tableSomewhere(ann, here);
  const discussion = readIn(here);
  const place = createPlacer(ann.model);
  const before = place(discussion);
  const written = before[3];
  insertText(ann.model, { block: written?.block ?? "", offset: 0 }, "x");
  const judge = vi.mocked(accepting.judgeProposal).mockClear();
  const after = place(discussion);
  const judged = judge.mock.calls.length;
  expect(after).toEqual(placeAmendments(ann.model, discussion));
  expect(after.filter((group, i) => group !== before[i]).map(({ block }) => block)).toEqual([written?.block]);
  expect(judged).toBe(written?.amendments.length);
});
