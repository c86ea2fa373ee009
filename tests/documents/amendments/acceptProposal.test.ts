import { describe, expect, it } from "vitest";
import { acceptProposal, considerProposal, type Proposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { metaOf } from "../../../src/documents/text/model/roots.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, send, syncAll } from "../text/peers.ts";

const FIRST = "The cities may meet once a year.";
const BASE = baseOf(lines(FIRST, "They report to the committee.", "This is the end."));

const peersOf = (count: number) => Array.from({ length: count }, (_, i) => createPeer(i + 2, BASE));
const pair = (): [Peer, Peer] => [createPeer(2, BASE), createPeer(3, BASE)];
const shown = ({ model }: Peer) => model.layout().blocks.map(({ text }) => text);
const idAt = ({ model }: Peer, index: number) => model.layout().blocks[index]?.id ?? "";

/** A proposal on words of a block as it stands at this peer. */
function propose(peer: Peer, index: number, words: string, proposed: string, id = "a1"): Proposal {
  const from = shown(peer)[index]?.indexOf(words) ?? -1;
  const passage = passageAt(peer.model.layout(), idAt(peer, index), from, from + words.length);
  if (from < 0 || passage === null) throw new RangeError(words);
  return { id, passage, base: words, proposed };
}

const wholeOf = (peer: Peer, index: number, proposed: string) =>
  propose(peer, index, shown(peer)[index] ?? "", proposed);

describe("a proposal that is accepted", () => {
  it("changes its words only, and those that stay keep their authors", () => {
    const [peer] = pair();
    expect(acceptProposal(peer.model, wholeOf(peer, 0, "The cities shall meet twice a year."))).toMatchObject({
      ok: true,
    });
    expect(shown(peer)[0]).toBe("The cities shall meet twice a year.");
    const [block] = peer.model.layout().blocks;
    const runs = block ? authorRuns(peer.model.layout(), block) : [];
    expect(runs.filter(({ client }) => client === 2).map(({ from, to }) => shown(peer)[0]?.slice(from, to))).toEqual([
      "shall",
      "twice",
    ]);
  });

  it("finds its words where they are now: after typing, a split before it, a join and a move", () => {
    const [peer] = pair();
    const proposal = propose(peer, 1, "the committee", "the plenary");
    insertText(peer.model, { block: idAt(peer, 1), offset: 0 }, "Every year: ");
    splitBlock(peer.model, { block: idAt(peer, 1), offset: 12 });
    joinBackward(peer.model, idAt(peer, 1));
    moveBlock(peer.model, idAt(peer, 0), null);
    expect(acceptProposal(peer.model, proposal).ok).toBe(true);
    expect(shown(peer).join("|")).toContain("They report to the plenary.");
  });

  it("brings new paragraphs with it, and takes one away that it empties", () => {
    const [peer] = pair();
    acceptProposal(peer.model, {
      ...wholeOf(peer, 1, "They report.\nThe committee answers.\nIt does so in writing."),
      id: "a",
    });
    acceptProposal(peer.model, { ...wholeOf(peer, 4, ""), id: "b" });
    expect(shown(peer)).toEqual([FIRST, "They report.", "The committee answers.", "It does so in writing."]);
  });

  it("is brought in beside what was changed elsewhere in the passage meanwhile", () => {
    const [peer] = pair();
    const proposal = wholeOf(peer, 0, "The cities shall meet once a year.");
    insertText(peer.model, { block: idAt(peer, 0), offset: 4 }, "member ");
    acceptProposal(peer.model, proposal);
    expect(shown(peer)[0]).toBe("The member cities shall meet once a year.");
  });

  it("is one act to undo, and can be accepted again after that", () => {
    const [peer] = pair();
    const before = shown(peer);
    const proposal = wholeOf(peer, 0, "All meet.\nEvery year.");
    acceptProposal(peer.model, proposal);
    peer.undo.undo();
    expect(shown(peer)).toEqual(before);
    expect(metaOf(peer.doc).size).toBe(0);
    acceptProposal(peer.model, proposal);
    expect(shown(peer).slice(0, 2)).toEqual(["All meet.", "Every year."]);
  });

  it("is not brought in twice by one person", () => {
    const [peer] = pair();
    const proposal = propose(peer, 0, "meet", "meet and agree");
    acceptProposal(peer.model, proposal);
    acceptProposal(peer.model, proposal);
    expect(shown(peer)[0]).toBe("The cities may meet and agree once a year.");
  });
});

describe("a proposal that two accept while apart", () => {
  const cases: readonly (readonly [string, (peer: Peer) => Proposal, readonly string[]])[] = [
    [
      "new words",
      (peer) => propose(peer, 0, "meet", "meet and agree"),
      ["The cities may meet and agree once a year.", "They report to the committee.", "This is the end."],
    ],
    [
      "other words",
      (peer) => wholeOf(peer, 0, "All cities shall meet."),
      ["All cities shall meet.", "They report to the committee.", "This is the end."],
    ],
    [
      "a new paragraph",
      (peer) => propose(peer, 1, "committee.", "committee.\nIt answers."),
      [FIRST, "They report to the committee.", "It answers.", "This is the end."],
    ],
    [
      "a paragraph cut in two",
      (peer) => propose(peer, 0, "may meet once", "may meet.\nOnce"),
      ["The cities may meet.", "Once a year.", "They report to the committee.", "This is the end."],
    ],
    ["a paragraph less", (peer) => wholeOf(peer, 1, ""), [FIRST, "This is the end."]],
  ];

  it.each(cases)("stands there once: %s", (_name, proposalOf, expected) => {
    for (const turned of [false, true]) {
      const [a, b] = pair();
      const proposal = proposalOf(a);
      for (const peer of turned ? [b, a] : [a, b]) acceptProposal(peer.model, proposal);
      syncAll(turned ? [b, a] : [a, b]);
      expect(expectSame([a, b]).map(({ text }) => text)).toEqual(expected);
    }
  });

  it("stands there once when three do, and a fourth hears of it by and by", () => {
    const peers = peersOf(4);
    const [first, second, third, late] = peers;
    if (!first || !second || !third || !late) throw new RangeError();
    const proposal = propose(first, 0, "meet", "meet and agree");
    for (const peer of [first, second, third]) acceptProposal(peer.model, proposal);
    for (const from of [third, first, second]) send(from, late);
    expect(shown(late)[0]).toBe("The cities may meet and agree once a year.");
    syncAll(peers);
    expect(expectSame(peers)[0]?.text).toBe("The cities may meet and agree once a year.");
  });

  it("leaves what somebody typed into one of the two copies", () => {
    const [a, b] = pair();
    const proposal = propose(a, 0, "meet", "meet and agree");
    acceptProposal(a.model, proposal);
    acceptProposal(b.model, proposal);
    insertText(b.model, { block: idAt(b, 0), offset: "The cities may meet and ".length }, "freely ");
    syncAll([a, b]);
    const text = expectSame([a, b])[0]?.text ?? "";
    expect(text).toContain("freely ");
    expect(text.match(/agree/g)).toHaveLength(1);
  });

  it.each([0, 1])("and that one of them undoes can be brought in again, by either: %i", (again) => {
    const [a, b] = pair();
    const proposal = propose(a, 0, "meet", "meet and agree");
    acceptProposal(a.model, proposal);
    acceptProposal(b.model, proposal);
    syncAll([a, b]);
    a.undo.undo();
    syncAll([a, b]);
    expect(expectSame([a, b])[0]?.text).toBe(FIRST);
    acceptProposal([a, b][again]?.model ?? a.model, proposal);
    syncAll([a, b]);
    expect(expectSame([a, b])[0]?.text).toBe("The cities may meet and agree once a year.");
  });

  it.each([0, 1])("stands there once, also when one of them has undone and redone it meanwhile: %i", (first) => {
    const peers = pair();
    const [a, b] = first === 0 ? peers : [peers[1], peers[0]];
    const proposal = propose(a, 0, "meet", "meet and agree");
    acceptProposal(a.model, proposal);
    a.undo.undo();
    a.undo.redo();
    acceptProposal(b.model, proposal);
    syncAll([a, b]);
    expect(expectSame([a, b])[0]?.text).toBe("The cities may meet and agree once a year.");
  });
});

describe("a proposal that cannot be accepted", () => {
  it("says that its words were changed, and by what they stand now", () => {
    const [peer] = pair();
    const proposal = propose(peer, 0, "may", "shall");
    deleteRange(peer.model, { block: idAt(peer, 0), offset: 12 }, { block: idAt(peer, 0), offset: 13 });
    insertText(peer.model, { block: idAt(peer, 0), offset: 12 }, "us");
    expect(acceptProposal(peer.model, proposal)).toMatchObject({
      ok: false,
      reason: "changed",
      found: { text: "musy" },
    });
  });

  it.each([
    ["deleted", (peer: Peer) => deleteBlock(peer.model, idAt(peer, 0))],
    ["cut in two inside the passage", (peer: Peer) => splitBlock(peer.model, { block: idAt(peer, 0), offset: 15 })],
    [
      "emptied of these words",
      (peer: Peer) =>
        deleteRange(peer.model, { block: idAt(peer, 0), offset: 11 }, { block: idAt(peer, 0), offset: 19 }),
    ],
  ])("is lost when its paragraph is %s: nothing is written", (_name, change) => {
    const [peer] = pair();
    const proposal = propose(peer, 0, "may meet", "shall meet");
    change(peer);
    const before = shown(peer);
    expect(acceptProposal(peer.model, proposal)).toEqual({ ok: false, reason: "lost" });
    expect(shown(peer)).toEqual(before);
    expect(metaOf(peer.doc).size).toBe(0);
  });

  it("throws at nothing that a peer may have put into it", () => {
    const [peer] = pair();
    for (const caret of ["", "x", "AA==", "////", "AAAA".repeat(40)]) {
      const proposal = { passage: { block: "?", start: caret, end: caret }, base: "x", proposed: "y" };
      expect(considerProposal(peer.model, proposal)).toEqual({ ok: false, reason: "lost" });
    }
  });
});

describe("what is noted of acceptances", () => {
  it("cannot have a peer take away what its writer did not write", () => {
    const [victim, attacker] = pair();
    insertText(victim.model, { block: idAt(victim, 0), offset: 0 }, "Ours. ");
    send(victim, attacker);
    const own = { from: 0, to: 1e6 };
    attacker.doc.transact(() => {
      metaOf(attacker.doc).set(`accepted/a1/${victim.doc.clientID}`, own);
      metaOf(attacker.doc).set("accepted/a1/1", own);
      metaOf(attacker.doc).set(`accepted/a1/${attacker.doc.clientID}`, own);
    });
    syncAll([victim, attacker]);
    expect(shown(victim)[0]).toBe(`Ours. ${FIRST}`);
  });
});
