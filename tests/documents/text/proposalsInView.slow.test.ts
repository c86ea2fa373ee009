// @vitest-environment jsdom
import { TextSelection } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { CommentMark } from "../../../src/documents/text/binding/commentsPlugin.ts";
import type { ProposalMark } from "../../../src/documents/text/binding/proposalsPlugin.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { createRandom } from "../../support/random.ts";
import { callsWhile } from "./callsWhile.ts";
import {
  caretOf,
  dispatch,
  type EditingPeer,
  expectInStep,
  openEditingPeer,
  positionOf,
  select,
  texts,
  typeText,
} from "./editors.ts";
import { baseOf, createPeer, lines, REMOTE } from "./peers.ts";
import { doMove } from "./views/viewActs.ts";

// jsdom has none, and ProseMirror makes one to paste.
vi.stubGlobal("ClipboardEvent", class extends Event {});

const BASE = baseOf(lines("The cities may meet.", "They report."));

const blockAt = ({ editor }: EditingPeer, index: number) => editor.model.layout().blocks[index]?.id ?? "";

/** A proposal to put `words` in the place of `old`. */
function proposal(peer: EditingPeer, block: number, old: string, words: string | null, code = "LUB"): ProposalMark {
  const from = texts(peer)[block]?.indexOf(old) ?? -1;
  if (from < 0) throw new RangeError(old);
  const pieces = [{ from, to: from + old.length, words }];
  return {
    id: `${code}-${old}`,
    block: blockAt(peer, block),
    pieces,
    className: `c-${code}`,
    code,
    title: `By ${code}`,
  };
}

function comment(peer: EditingPeer, block: number, old: string): CommentMark {
  const { id, pieces, block: at } = proposal(peer, block, old, null);
  return { id: `comment-${id}`, block: at, pieces, className: "c", title: "Comment by Lublin" };
}

/** What is struck or marked as [ ], and what would come as { }. */
function drawn({ editor }: EditingPeer): string[] {
  return [...editor.view.dom.querySelectorAll("[data-block]")].map((block) => {
    const copy = block.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error("A block is an element");
    for (const old of copy.querySelectorAll("del, .proposal-changed, .commented"))
      old.replaceWith(`[${old.textContent}]`);
    for (const come of copy.querySelectorAll(".proposal-new")) come.replaceWith(`{${come.textContent}}`);
    for (const sign of copy.querySelectorAll(".comment-sign")) sign.replaceWith("(c)");
    return copy.textContent;
  });
}

function copied({ editor: { view } }: EditingPeer): { text: string; html: string } {
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  return { text, html: dom.innerHTML };
}

describe("a proposal in the text", () => {
  it("is what would go, struck, and behind it the delegation's letters, who proposes it, and what would come", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showProposals([proposal(ann, 0, "may", "shall")]);
    expect(drawn(ann)).toEqual(["The cities [may]{LUBBy LUB: shall} meet.", "They report."]);
    const [old, come] = ["del", "ins"].map((name) => ann.editor.view.dom.querySelector<HTMLElement>(name));
    expect(old?.title).toBe("By LUB");
    expect(come?.contentEditable).toBe("false");
    expect(come?.querySelector(".proposal-code")?.ariaHidden).toBe("true");
    expect(come?.querySelector(".visually-hidden")?.textContent).toBe("By LUB: ");
    ann.editor.showProposals(null);
    expect(drawn(ann)).toEqual(texts(ann));
  });

  it("that only deletes has no words to come, one that only inserts strikes nothing", () => {
    const ann = openEditingPeer(2, BASE);
    const more = proposal(ann, 1, "", "Also: ");
    ann.editor.showProposals([proposal(ann, 0, " may meet", ""), more]);
    expect(drawn(ann)).toEqual(["The cities[ may meet]{LUBBy LUB: }.", "{LUBBy LUB: Also: }They report."]);
    expect(ann.editor.view.dom.querySelectorAll("ins")).toHaveLength(1);
  });

  it("of several paragraphs shows where each begins", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showProposals([proposal(ann, 1, "report", "report.\nAll of them\ndo")]);
    expect(drawn(ann)[1]).toBe("They [report]{LUBBy LUB: report.¶All of them¶do}.");
    expect(ann.editor.view.dom.querySelectorAll("ins br")).toHaveLength(2);
  });

  it("on words that were changed since is marked, and nothing is struck", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showProposals([proposal(ann, 0, "may", null)]);
    expect(drawn(ann)[0]).toBe("The cities [may]{LUBBy LUB: } meet.");
    expect(ann.editor.view.dom.querySelector("del, ins")).toBeNull();
  });

  it("stands beside its rivals in the order given, whatever is written before them", () => {
    const ann = openEditingPeer(2, BASE);
    const rivals = ["WRO", "LUB", "NEU"].map((code) => proposal(ann, 0, "may", `${code.toLowerCase()} must`, code));
    const come = "{WROBy WRO: wro must}{LUBBy LUB: lub must}{NEUBy NEU: neu must}";
    ann.editor.showProposals(rivals);
    expect(drawn(ann)[0]).toContain(`${come} meet.`);
    select(ann, 0, 0);
    typeText(ann, "x");
    expect(drawn(ann)[0]).toContain(`${come} meet.`);
    ann.editor.showProposals(
      rivals.map((one) => ({ ...one, pieces: one.pieces.map((p) => ({ ...p, from: 12, to: 15 })) })),
    );
    expect(drawn(ann)[0]).toContain(`${come} meet.`);
  });

  it("moves with what is typed here and by others, before it, inside it and behind it, until it is shown anew", () => {
    const [ann, ben] = [openEditingPeer(2, BASE), createPeer(3, BASE)];
    ben.doc.on("update", (update: Uint8Array) => Y.applyUpdate(ann.doc, update, REMOTE));
    ann.editor.showProposals([proposal(ann, 0, "may", "shall"), proposal(ann, 1, "report", "answer")]);
    select(ann, 0, 0);
    typeText(ann, "x");
    select(ann, 0, "xThe cities may".length);
    typeText(ann, "y");
    insertText(ben.model, { block: blockAt(ann, 0), offset: "The cities m".length }, "z");
    splitBlock(ben.model, { block: blockAt(ann, 0), offset: 4 });
    expect(drawn(ann)).toEqual([
      "xThe ",
      "cities [mzay]{LUBBy LUB: shall}y meet.",
      "They [report]{LUBBy LUB: answer}.",
    ]);
    expectInStep(ann);
  });

  it("stays in a paragraph that is split, joined or moved here", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showProposals([proposal(ann, 0, "may", "shall"), proposal(ann, 1, "report", "answer")]);
    dispatch(ann, (tr) => tr.split(positionOf(ann, 0, 4)));
    expect(drawn(ann)[1]).toBe("cities [may]{LUBBy LUB: shall} meet.");
    doMove(ann.editor, 2, 0);
    expect(drawn(ann)[0]).toBe("They [report]{LUBBy LUB: answer}.");
    dispatch(ann, (tr) => tr.join(positionOf(ann, 2, 0) - 1));
    expect(drawn(ann)[1]).toBe("The cities [may]{LUBBy LUB: shall} meet.");
    expectInStep(ann);
  });

  it("goes with its letters", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showProposals([proposal(ann, 0, "may", "shall")]);
    dispatch(ann, (tr) => tr.delete(positionOf(ann, 0, 3), positionOf(ann, 0, 16)));
    expect(drawn(ann)[0]).toBe("Theeet.");
  });

  it("keeps its elements while others write in the paragraph, and while it is shown again", () => {
    const ann = openEditingPeer(2, BASE);
    const ben = createPeer(3, BASE);
    ben.doc.on("update", (update: Uint8Array) => Y.applyUpdate(ann.doc, update, REMOTE));
    const mark = proposal(ann, 0, "may", "shall");
    ann.editor.showProposals([mark]);
    const come = ann.editor.view.dom.querySelector("ins");
    insertText(ben.model, { block: blockAt(ann, 0), offset: 20 }, " Now.");
    splitBlock(ben.model, { block: blockAt(ann, 1), offset: 3 });
    ann.editor.showProposals([{ ...mark }]);
    expect(ann.editor.view.dom.querySelector("ins")).toBe(come);
  });
});

describe("with proposals and comments in the text", () => {
  function scene() {
    const picked: string[] = [];
    const ann = openEditingPeer(2, BASE, { onPick: (id) => picked.push(id) });
    ann.editor.showProposals([proposal(ann, 0, "may", "shall"), proposal(ann, 0, "may", "must\nnow", "WRO")]);
    ann.editor.showComments([comment(ann, 0, "may"), comment(ann, 1, "They")]);
    return { ann, picked };
  }

  it("the sign of a comment stands before what is proposed for the same words", () => {
    const { ann } = scene();
    expect(drawn(ann)[0]).toMatch(/^The cities \[.*may.*\]\(c\)\{LUB.*\}\{WRO.*\} meet\.$/);
    expect(drawn(ann)[1]).toBe("[They](c) report.");
  });

  it("what is copied across them is the text alone", () => {
    const { ann } = scene();
    select(ann, 0, 4, 1, 4);
    expect(copied(ann).text).toBe("cities may meet.\nThey");
    expect(copied(ann).html).not.toMatch(/shall|must|LUB|proposal|comment/);
    select(ann, 0, 11, 0, 14);
    expect(copied(ann).text).toBe("may");
  });

  it("text pasted beside them comes in once, and nothing of them with it", () => {
    const { ann } = scene();
    select(ann, 0, 14);
    ann.editor.view.pasteText("be to");
    expect(texts(ann)[0]).toBe("The cities maybe to meet.");
    expectInStep(ann);
  });

  it("a letter that the browser writes beside them is the only letter that is read", async () => {
    const { ann } = scene();
    const block = ann.editor.view.dom.querySelector("[data-block]");
    const letters = block?.lastChild;
    if (!(letters instanceof Text)) throw new Error("Behind the proposals stands the rest of the text");
    select(ann, 0, 14);
    letters.insertData(0, "!");
    await expect.poll(() => texts(ann)[0]).toBe("The cities may! meet.");
    expect(drawn(ann)[0]).toMatch(/\}! meet\.$/);
    expectInStep(ann);
  });

  it("the caret keeps its place while they come, change and go", () => {
    const { ann } = scene();
    for (const offset of [11, 13, 14, 15]) {
      select(ann, 0, offset);
      ann.editor.showProposals([proposal(ann, 0, "may", "other")]);
      ann.editor.showComments(null);
      ann.editor.showProposals(null);
      expect(caretOf(ann)).toEqual([0, offset]);
      expect(ann.editor.view.state.selection).toBeInstanceOf(TextSelection);
    }
  });

  it("a click picks the one that was clicked, and a stroke across it none", () => {
    const { ann, picked } = scene();
    const click = (selector: string) =>
      ann.editor.view.dom.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    click('[data-proposal="WRO-may"] .proposal-words');
    click(".comment-sign");
    click("h1, p");
    expect(picked).toEqual(["WRO-may", "comment-LUB-may"]);
    const block = ann.editor.view.dom.querySelector("[data-block]");
    if (block) getSelection()?.selectAllChildren(block);
    click(".comment-sign");
    expect(picked).toHaveLength(2);
  });

  it("what comes during a composition waits for its end, and stands right then", async () => {
    const { ann } = scene();
    const { dom } = ann.editor.view;
    ann.editor.showProposals(null);
    ann.editor.showComments(null);
    dom.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    ann.editor.showProposals([proposal(ann, 0, "may", "shall")]);
    expect(drawn(ann)[0]).toBe("The cities may meet.");
    dispatch(ann, (tr) => tr.insertText("か", positionOf(ann, 0, 0)));
    expect(drawn(ann)[0]).toBe("かThe cities may meet.");
    dom.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    await expect.poll(() => drawn(ann)[0]).toBe("かThe cities [may]{LUBBy LUB: shall} meet.");
  });
});

/** How many marks are drawn while a key is pressed in the middle of a text with a proposal and a comment to each paragraph. */
function drawnByKey(count: number): number {
  const ann = openEditingPeer(2, baseOf(lines(...Array.from({ length: count }, () => "The cities may meet."))));
  const all = Array.from({ length: count }, (_, i) => i);
  ann.editor.showProposals(all.map((i) => ({ ...proposal(ann, i, "may", "shall"), id: `p${i}` })));
  ann.editor.showComments(all.map((i) => ({ ...comment(ann, i, "cities"), id: `c${i}` })));
  select(ann, count >> 1, 2);
  const watch = () => [vi.spyOn(Decoration, "inline"), vi.spyOn(Decoration, "widget")];
  return callsWhile(watch, () => typeText(ann, "x"));
}

it("a key draws the marks of its own paragraph, however many there are", () => {
  expect(drawnByKey(20)).toBe(4);
  expect(drawnByKey(200)).toBe(4);
});

it("what is shown again and is the same draws nothing, not even the page", () => {
  const ann = openEditingPeer(2, BASE);
  const marks = [proposal(ann, 0, "may", "shall"), proposal(ann, 1, "report", "answer")];
  ann.editor.showProposals(marks);
  const { state } = ann.editor.view;
  ann.editor.showProposals([...marks]);
  expect(ann.editor.view.state).toBe(state);
  ann.editor.showProposals(marks.slice(0, 1));
  expect(drawn(ann)[1]).toBe("They report.");
});

it.each([1, 2, 3])(
  "whatever is typed and deleted here and by others, its letters stay struck and no others at its ends: %i",
  (seed) => {
    const random = createRandom(seed);
    const letters = Array.from({ length: 24 }, (_, i) => String.fromCharCode(0x3400 + i)).join("");
    const base = baseOf(
      lines(
        letters,
        letters.replaceAll(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 100)),
      ),
    );
    const [ann, ben] = [openEditingPeer(2, base), createPeer(3, base)];
    const first = letters.slice(6, 14);
    ann.editor.showProposals([proposal(ann, 0, first, "x")]);
    let next = 0x3600;
    for (let turn = 0; turn < 40; turn++) {
      const block = random.below(2);
      const size = texts(ann)[block]?.length ?? 0;
      const offset = random.below(size + 1);
      const typed = String.fromCharCode(next++);
      if (random.chance(0.25) && size > 8) {
        const from = random.below(size - 1);
        dispatch(ann, (tr) => tr.delete(positionOf(ann, block, from), positionOf(ann, block, from + 1)));
      } else if (random.chance(0.5)) {
        dispatch(ann, (tr) => tr.insertText(typed, positionOf(ann, block, offset)));
      } else {
        insertText(ben.model, { block: blockAt(ann, block), offset }, typed);
        Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc, Y.encodeStateVector(ann.doc)), REMOTE);
      }
      Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ann.doc, Y.encodeStateVector(ben.doc)), REMOTE);
      const left = [...(texts(ann)[0] ?? "")];
      const own = left.flatMap((letter, i) => (first.includes(letter) ? [i] : []));
      const struck = ann.editor.view.dom.querySelector("del")?.textContent ?? "";
      // A letter typed where an end was deleted may be on either side; those that are left are struck, and begin and end it.
      expect([...struck].filter((letter) => first.includes(letter))).toEqual(own.map((i) => left[i]));
      if (own.length === first.length) expect(struck).toBe(left.slice(own[0], (own.at(-1) ?? 0) + 1).join(""));
    }
  },
);
