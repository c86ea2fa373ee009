// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { createCommentMarks } from "../../../src/documents/amendments/commentMarks.ts";
import { createProposalMarks } from "../../../src/documents/amendments/proposalMarks.ts";
import { watchPlaced } from "../../../src/documents/amendments/watchPlaced.ts";
import type { Amendment } from "../../../src/documents/discussion/readDiscussion.ts";
import { rule, say } from "../../../src/documents/discussion/say.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { openEditingPeer, select, texts, typeText } from "../text/editors.ts";
import { baseOf, lines } from "../text/peers.ts";

const BASE = baseOf(lines("The cities may meet once a year.", "They report to the committee."));
const AFTER_MS = 150;
const DEVICES = [someDevice("Lublin"), someDevice("Wrocław")] as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An editor that shows what is said of its text, and how often that was worked out. */
function scene() {
  const { doc, editor } = openEditingPeer(2, BASE);
  const discussion = new Y.Doc({ gc: false });
  const code = ({ speaker }: Pick<Amendment, "speaker">) => (speaker === speakerOf(DEVICES[0]) ? "LUB" : "WRO");
  const marksOf = createProposalMarks((one, fit) => ({ className: fit, code: code(one), title: `By ${code(one)}` }));
  const commentsOf = createCommentMarks(editor.model, (one) => ({ className: "c", title: `Comment by ${code(one)}` }));
  let count = 0;
  const stop = watchPlaced({
    model: editor.model,
    discussion,
    onPlaced: (groups, all) => {
      count += 1;
      editor.showProposals(marksOf(groups));
      editor.showComments(commentsOf(all));
    },
  });
  const by = (at: 0 | 1) => ({ device: DEVICES[at], now: 1 });
  const passageOf = (block: number, words: string) => {
    const { blocks } = editor.model.layout();
    const from = blocks[block]?.text.indexOf(words) ?? -1;
    const passage = passageAt(editor.model.layout(), blocks[block]?.id ?? "", from, from + words.length);
    if (from < 0 || passage === null) throw new RangeError(words);
    return passage;
  };
  return {
    peer: { doc, editor },
    stop,
    count: () => count,
    idAt: (index: number) => editor.model.layout().blocks[index]?.id ?? "",
    table: (block: number, base: string, proposed: string, at: 0 | 1 = 0) =>
      say(discussion, { type: "amendment", passage: passageOf(block, base), base, proposed, reason: "" }, by(at)),
    comment: (block: number, quote: string) =>
      say(discussion, { type: "comment", passage: passageOf(block, quote), quote, text: "Why?" }, by(1)),
    say: (saying: Parameters<typeof say>[1]) => say(discussion, saying, by(1)),
    reject: (on: string) =>
      rule(discussion, { type: "verdict", on, verdict: "rejected", wording: null, fells: [], over: [] }, by(0)),
    // And until the window has nothing to draw.
    wait: () => void vi.advanceTimersByTime(AFTER_MS + 1),
    struck: () => [...editor.view.dom.querySelectorAll("del")].map((one) => one.textContent),
    comes: () =>
      [...editor.view.dom.querySelectorAll(".proposal-new")].map(
        (one) =>
          `${one.querySelector(".proposal-code")?.textContent} ${one.querySelector(".proposal-words")?.textContent ?? ""}`,
      ),
    commented: () => [...editor.view.dom.querySelectorAll(".commented")].map((one) => one.textContent),
  };
}

describe("an open amendment", () => {
  it("is drawn word by word, rivals one behind the other in the order in which they are taken", () => {
    const here = scene();
    here.table(0, "may meet once a year", "shall meet twice a year");
    here.table(1, "committee", "plenary", 1);
    here.table(1, "committee", "plenary of all cities");
    here.wait();
    // Two strike the same word.
    expect(here.struck()).toEqual(["may", "once", "committee", "committee"]);
    expect(here.comes()).toEqual(["LUB shall", "LUB twice", "LUB plenary of all cities", "WRO plenary"]);
  });

  it("is drawn no more once it is rejected, withdrawn by its author or in the text", () => {
    const here = scene();
    const [may, once, committee] = [
      here.table(0, "may", "shall"),
      here.table(0, "once", "twice", 1),
      here.table(1, "committee", "plenary"),
    ];
    here.reject(may);
    here.say({ type: "withdraw", on: once, isWithdrawn: true });
    here.wait();
    expect(here.struck()).toEqual(["committee"]);
    here.reject(committee);
    here.wait();
    expect(here.struck()).toEqual([]);
  });

  it("whose words were changed since is marked and proposes nothing, one that is lost is not drawn", () => {
    const here = scene();
    here.table(0, "may meet", "shall meet");
    here.table(1, "committee", "plenary");
    insertText(here.peer.editor.model, { block: here.idAt(0), offset: 12 }, "x");
    const start = { block: here.idAt(1), offset: 10 };
    deleteRange(here.peer.editor.model, start, { ...start, offset: 29 });
    here.wait();
    expect(here.struck()).toEqual([]);
    expect(here.comes()).toEqual(["LUB "]);
    expect(here.peer.editor.view.dom.querySelector(".proposal-changed.changed")?.textContent).toBe("mxay meet");
  });

  it("that is accepted leaves its words in the text and nothing drawn", () => {
    const here = scene();
    const id = here.table(0, "may", "shall");
    const passage = passageAt(here.peer.editor.model.layout(), here.idAt(0), 11, 14);
    if (passage) acceptProposal(here.peer.editor.model, { id, passage, base: "may", proposed: "shall" });
    here.wait();
    expect(texts(here.peer)[0]).toBe("The cities shall meet once a year.");
    expect(here.struck()).toEqual([]);
  });
});

describe("where amendments and comments stand", () => {
  it("is worked out after the keys, once for many of them, and is the same as what was moved with the keys", () => {
    const here = scene();
    here.table(0, "may", "shall");
    here.comment(0, "cities");
    here.wait();
    const before = here.count();
    select(here.peer, 0, 0);
    for (const letter of "Yes. ") typeText(here.peer, letter);
    expect(here.count()).toBe(before);
    const moved = here.peer.editor.view.dom.innerHTML;
    expect([here.struck(), here.commented()]).toEqual([["may"], ["cities"]]);
    here.wait();
    expect(here.count()).toBe(before + 1);
    expect(here.peer.editor.view.dom.innerHTML).toBe(moved);
  });

  it("is not worked out any more when the watch has ended", () => {
    const here = scene();
    here.table(0, "may", "shall");
    here.stop();
    here.wait();
    select(here.peer, 0, 0);
    typeText(here.peer, "x");
    here.wait();
    expect(here.count()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("a comment is drawn until it is resolved", () => {
    const here = scene();
    const id = here.comment(1, "report");
    here.wait();
    expect(here.commented()).toEqual(["report"]);
    here.say({ type: "resolve", on: id, isResolved: true });
    here.wait();
    expect(here.commented()).toEqual([]);
  });
});
