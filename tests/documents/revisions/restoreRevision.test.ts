import { describe, expect, it } from "vitest";
import { blocksOfCanonical } from "../../../src/documents/revisions/canonicalBlocks.ts";
import { redlineOf } from "../../../src/documents/revisions/redline.ts";
import { mayRestore, restoreParagraph, restoreRevision } from "../../../src/documents/revisions/restoreRevision.ts";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { createRandom } from "../../support/random.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, send } from "../text/peers.ts";

const TEXTS = ["The cities meet.", "They report every year.", "Costs are shared.", "This is the end."];
const BASE = baseOf(lines(...TEXTS));

const shown = ({ model }: Peer) => model.layout().blocks.map(({ text }) => text);
const idAt = ({ model }: Peer, index: number) => model.layout().blocks[index]?.id ?? "";
const content = ({ model }: Peer) => canonicalJson(model.layout().blocks);

function issuedOf(peer: Peer): readonly Block[] {
  const blocks = blocksOfCanonical(content(peer));
  if (!blocks) throw new Error("not canonical");
  return blocks;
}

/** Restores the paragraph whose words were these. */
function restore(peer: Peer, issued: readonly Block[], words: string): void {
  const row = redlineOf(issued, peer.model.layout().blocks).rows.find(
    ({ wordsBefore, wordsAfter }) => wordsBefore === words || wordsAfter === words,
  );
  if (!row || !mayRestore(row)) throw new RangeError(words);
  restoreParagraph(peer.model, row, issued);
}

describe("a paragraph of an issued text that is restored", () => {
  it("has its words again, and those that had stayed keep their author", () => {
    const peer = createPeer(2, BASE);
    const issued = issuedOf(peer);
    insertText(peer.model, { block: idAt(peer, 0), offset: 3 }, " twenty");
    deleteRange(peer.model, { block: idAt(peer, 0), offset: 18 }, { block: idAt(peer, 0), offset: 22 });
    restore(peer, issued, TEXTS[0] ?? "");
    expect(shown(peer)).toEqual(TEXTS);
    const [block] = peer.model.layout().blocks;
    const [first] = block ? authorRuns(peer.model.layout(), block) : [];
    expect(first).toMatchObject({ from: 0, client: 1 });
  });

  it("comes back as itself where it was deleted, at its place; undo takes that back", () => {
    const peer = createPeer(2, BASE);
    const issued = issuedOf(peer);
    deleteBlock(peer.model, idAt(peer, 1));
    restore(peer, issued, TEXTS[1] ?? "");
    expect(content(peer)).toBe(canonicalJson(issued));
    peer.undo.undo();
    expect(shown(peer)).toEqual([TEXTS[0], TEXTS[2], TEXTS[3]]);
  });

  it("goes where it is new, stands again where it stood, and is whole again where it was cut", () => {
    const peer = createPeer(2, BASE);
    const issued = issuedOf(peer);
    insertBlocks(peer.model, idAt(peer, 0), lines("Nobody asked for this."));
    moveBlock(peer.model, idAt(peer, 4), idAt(peer, 0));
    restore(peer, issued, "Nobody asked for this.");
    restore(peer, issued, TEXTS[3] ?? "");
    expect(shown(peer)).toEqual(TEXTS);
    splitBlock(peer.model, { block: idAt(peer, 1), offset: 12 });
    restore(peer, issued, TEXTS[1] ?? "");
    expect(shown(peer)).toEqual(TEXTS);
  });

  it("takes nothing from what another has written meanwhile elsewhere", () => {
    const [here, there] = [createPeer(2, BASE), createPeer(3, BASE)];
    const issued = issuedOf(here);
    insertText(here.model, { block: idAt(here, 0), offset: 0 }, "Now ");
    insertText(there.model, { block: idAt(there, 2), offset: 0 }, "All ");
    restore(here, issued, TEXTS[0] ?? "");
    send(here, there);
    send(there, here);
    expectSame([here, there]);
    expect(shown(here)).toEqual([TEXTS[0], TEXTS[1], `All ${TEXTS[2]}`, TEXTS[3]]);
  });
});

describe("a whole issued text that is restored", () => {
  it("says what it said, letter by letter and look by look, and is undone in one step: 30 seeds", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = createRandom(seed);
      const peer = createPeer(2, BASE);
      formatRange(peer.model, { block: idAt(peer, 0), offset: 4 }, { block: idAt(peer, 0), offset: 10 }, "em", true);
      const issued = issuedOf(peer);
      for (let act = 0; act < 6; act++) change(peer, random);
      const changed = content(peer);
      restoreRevision(peer.model, issued);
      expect(shown(peer), `seed ${seed}`).toEqual(TEXTS);
      expect(withoutIds(content(peer)), `seed ${seed}`).toBe(withoutIds(canonicalJson(issued)));
      peer.undo.undo();
      expect(content(peer), `seed ${seed}`).toBe(changed);
    }
  });

  it("is undone where one that comes back would pull in another that was joined to it and stands by itself since: 315", () => {
    const texts = ["Start.", "They report to all", "others may report", "End."];
    const base = baseOf(lines(...texts));
    const [ann, ben, eve] = [createPeer(2, base), createPeer(3, base), createPeer(4, base)];
    const issued = issuedOf(ann);
    deleteRange(ann.model, { block: idAt(ann, 0), offset: 6 }, { block: idAt(ann, 3), offset: 0 });
    joinBackward(ben.model, idAt(ben, 2));
    insertText(eve.model, { block: idAt(eve, 2), offset: 6 }, " too");
    for (const other of [ben, eve]) send(other, ann);
    // Whoever writes in it keeps it.
    insertText(ann.model, { block: idAt(ann, 1), offset: 10 }, " all");
    send(ann, eve);
    const before = content(eve);
    restoreRevision(eve.model, issued);
    expect(shown(eve)).toEqual(texts);
    eve.undo.undo();
    expect(content(eve)).toBe(before);
  });

  it("has each paragraph once where one that was moved between two came back after them and parted them: 102", () => {
    const texts = ["They report to the committee.", "Others report to the committee.", "Two."];
    const peer = createPeer(2, baseOf(lines(...texts)));
    const issued = issuedOf(peer);
    moveBlock(peer.model, idAt(peer, 2), idAt(peer, 1));
    deleteRange(peer.model, { block: idAt(peer, 0), offset: 5 }, { block: idAt(peer, 2), offset: 14 });
    restoreRevision(peer.model, issued);
    expect(shown(peer)).toEqual(texts);
  });

  it("comes back word for word where what stood between two was cut out and these were joined: 77", () => {
    const texts = ["They report to the committee.", "Two.", "Others report to the committee."];
    const peer = createPeer(2, baseOf(lines(...texts)));
    const issued = issuedOf(peer);
    deleteRange(peer.model, { block: idAt(peer, 0), offset: 5 }, { block: idAt(peer, 2), offset: 14 });
    expect(shown(peer)).toEqual(["They to the committee."]);
    const undone = content(peer);
    restoreRevision(peer.model, issued);
    expect(shown(peer)).toEqual(texts);
    peer.undo.undo();
    expect(content(peer)).toBe(undone);
  });
});

/** A paragraph of which nothing was left is made anew, under another id. */
const withoutIds = (canonical: string): string => {
  const rows: unknown = JSON.parse(canonical);
  return JSON.stringify(
    Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.slice(1) : row)) : rows,
  );
};

function change(peer: Peer, random: ReturnType<typeof createRandom>): void {
  const { blocks } = peer.model.layout();
  const block = blocks[random.below(blocks.length)];
  if (!block) return void insertBlocks(peer.model, null, lines("Alone."));
  const offset = random.below(block.text.length + 1);
  const acts = [
    () => insertText(peer.model, { block: block.id, offset }, "some words "),
    () => deleteRange(peer.model, { block: block.id, offset: 0 }, { block: block.id, offset }),
    () => splitBlock(peer.model, { block: block.id, offset }),
    () => deleteBlock(peer.model, block.id),
    () => moveBlock(peer.model, block.id, random.chance(0.5) ? (blocks[0]?.id ?? null) : null),
    () => setBlock(peer.model, block.id, { kind: "heading", level: 2 }),
    () => insertBlocks(peer.model, block.id, lines("A new one.")),
    () => formatRange(peer.model, { block: block.id, offset: 0 }, { block: block.id, offset }, "strong", true),
  ];
  acts[random.below(acts.length)]?.();
}
