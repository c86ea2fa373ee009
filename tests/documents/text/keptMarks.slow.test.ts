// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { CommentMark } from "../../../src/documents/text/binding/commentsPlugin.ts";
import type { ProposalMark } from "../../../src/documents/text/binding/proposalsPlugin.ts";
import { openEditingPeer } from "./editors.ts";
import { baseOf, lines } from "./peers.ts";
import { doType } from "./views/viewActs.ts";

/** A text in whose first paragraph something is marked, and then a letter is typed before it. */
function moved() {
  const { editor } = openEditingPeer(2, baseOf(lines("One paragraph.", "Another.")));
  const block = editor.model.layout().blocks[0]?.id ?? "";
  const comment = (from: number, part: Partial<CommentMark> = {}): CommentMark => ({
    id: "c",
    block,
    pieces: [{ from, to: from + 9 }],
    className: "author--1",
    title: "Comment by Lublin",
    ...part,
  });
  const proposal = (from: number, words: string): ProposalMark => ({
    id: "p",
    block,
    pieces: [{ from, to: from + 9, words }],
    className: "author--1",
    code: "LUB",
    title: "Proposed by Lublin",
  });
  editor.showComments([comment(4)]);
  editor.showProposals([proposal(4, "text")]);
  doType(editor, { block: 0, offset: 0 }, "x");
  const { view } = editor;
  /** Whether showing this updates the view. */
  const updates = (show: () => void): boolean => {
    const { state } = view;
    show();
    return view.state !== state;
  };
  return { editor, view, comment, proposal, updates };
}

/** A proposal on some of the same letters parts them. */
const commentedIn = (dom: Element): string =>
  [...dom.querySelectorAll(".commented")].map(({ textContent }) => textContent).join("");

describe("a mark that is worked out anew", () => {
  it("where it has been moved to by what was typed updates nothing", () => {
    const { editor, comment, proposal, updates } = moved();
    expect(updates(() => editor.showComments([comment(5)]))).toBe(false);
    expect(updates(() => editor.showProposals([proposal(5, "text")]))).toBe(false);
  });

  it("is drawn when it stands elsewhere, says something else or has more pieces", () => {
    const { editor, view, comment, proposal, updates } = moved();
    expect(updates(() => editor.showComments([comment(4)]))).toBe(true);
    expect(commentedIn(view.dom)).toBe(" paragrap");
    expect(updates(() => editor.showComments([comment(4, { title: "Comment by Oslo" })]))).toBe(true);
    expect(updates(() => editor.showComments([comment(4, { title: "Comment by Oslo" })]))).toBe(false);
    const two = [
      { from: 1, to: 4 },
      { from: 5, to: 14 },
    ];
    expect(updates(() => editor.showComments([comment(4, { pieces: two })]))).toBe(true);
    expect(updates(() => editor.showProposals([proposal(5, "words")]))).toBe(true);
    expect(view.dom.querySelector(".proposal-new")?.textContent).toContain("words");
    expect(updates(() => editor.showProposals([]))).toBe(true);
  });

  it("is drawn again where what it marked was deleted and stands there anew", () => {
    const { editor, view, comment, updates } = moved();
    view.dispatch(view.state.tr.delete(6, 15));
    expect(view.dom.querySelector(".commented")).toBeNull();
    view.dispatch(view.state.tr.insertText("paragraph", 6));
    expect(updates(() => editor.showComments([comment(5)]))).toBe(true);
    expect(commentedIn(view.dom)).toBe("paragraph");
  });
});
