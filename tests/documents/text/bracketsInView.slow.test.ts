// @vitest-environment jsdom
import { TextSelection } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { BracketMark } from "../../../src/documents/text/binding/bracketsPlugin.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
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

const BASE = baseOf(lines("The cities may meet.", "They report."));

function bracket(peer: EditingPeer, block: number, words: string, more: Partial<BracketMark> = {}): BracketMark {
  const from = texts(peer)[block]?.indexOf(words) ?? -1;
  if (from < 0) throw new RangeError(words);
  const code = more.code ?? "LUB";
  return {
    id: `${code}-${words}`,
    block: peer.editor.model.layout().blocks[block]?.id ?? "",
    pieces: [{ from, to: from + words.length }],
    className: `c-${code}`,
    code,
    opens: `Bracket of ${code}`,
    closes: "closes",
    alternatives: [],
    ...more,
  };
}

/** What is seen of each paragraph: without what is only heard. */
function seen({ editor }: EditingPeer): string[] {
  return [...editor.view.dom.querySelectorAll("[data-block]")].map((block) => {
    const copy = block.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error("A block is an element");
    for (const heard of copy.querySelectorAll(".visually-hidden")) heard.remove();
    return copy.textContent;
  });
}

describe("square brackets in the text", () => {
  it("stand around the words with the delegation's letters at both ends, and the other wordings in brackets behind them", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showBrackets([bracket(ann, 0, "may", { alternatives: ["shall", "should"] })]);
    expect(seen(ann)).toEqual(["The cities [LUBmayLUB] [shall] [should] meet.", "They report."]);
    expect(ann.editor.view.dom.querySelector(".bracketed.c-LUB")?.textContent).toBe("may");
    ann.editor.showBrackets(null);
    expect(seen(ann)).toEqual(texts(ann));
  });

  it("are heard as words, and their signs and letters are not read out", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showBrackets([bracket(ann, 0, "may", { closes: "closes; or: shall", alternatives: ["shall"] })]);
    const [block] = ann.editor.view.dom.querySelectorAll("[data-block]");
    for (const silent of block?.querySelectorAll('[aria-hidden="true"]') ?? []) silent.remove();
    expect(block?.textContent).toBe("The cities Bracket of LUB: may closes; or: shall meet.");
  });

  it("of two delegations that overlap show which end belongs to which, the outer one further out", () => {
    const ann = openEditingPeer(2, BASE);
    const [outer, inner] = [bracket(ann, 0, "cities may"), bracket(ann, 0, "may meet", { code: "NEU" })];
    ann.editor.showBrackets([outer, inner]);
    expect(seen(ann)[0]).toBe("The [LUBcities [NEUmayLUB] meetNEU].");
    const alike = [bracket(ann, 0, "cities may"), bracket(ann, 0, "cities", { code: "NEU" }), bracket(ann, 0, "may")];
    ann.editor.showBrackets(alike);
    expect(seen(ann)[0]).toBe("The [LUB[NEUcitiesNEU] [LUBmayLUB]LUB] meet.");
  });

  it("beside each other close before the next one opens", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showBrackets([bracket(ann, 0, "The "), bracket(ann, 0, "cities", { code: "NEU" })]);
    expect(seen(ann)[0]).toBe("[LUBThe LUB][NEUcitiesNEU] may meet.");
  });

  it("close before the sign of a comment and what is proposed for the same words", () => {
    const ann = openEditingPeer(2, BASE);
    const { block, pieces } = bracket(ann, 0, "may");
    const look = { block, className: "c", title: "t" };
    ann.editor.showBrackets([bracket(ann, 0, "may")]);
    ann.editor.showComments([{ id: "c", pieces, ...look }]);
    ann.editor.showProposals([
      { id: "p", code: "WRO", pieces: pieces.map((one) => ({ ...one, words: "x" })), ...look },
    ]);
    const drawn = [...ann.editor.view.dom.querySelectorAll(".ProseMirror-widget")].map((one) => one.classList[0]);
    expect(drawn).toEqual(["bracket-end", "bracket-end", "comment-sign", "proposal-new"]);
  });

  it("hold what is typed inside and by others, and nothing that is typed at their ends", () => {
    const [ann, ben] = [openEditingPeer(2, BASE), createPeer(3, BASE)];
    ben.doc.on("update", (update: Uint8Array) => Y.applyUpdate(ann.doc, update, REMOTE));
    ann.editor.showBrackets([bracket(ann, 0, "may")]);
    select(ann, 0, "The cities ".length);
    typeText(ann, "x");
    select(ann, 0, "The cities xmay".length);
    typeText(ann, "y");
    insertText(ben.model, { block: ann.editor.model.layout().blocks[0]?.id ?? "", offset: "The cities m".length }, "z");
    expect(seen(ann)[0]).toBe("The cities x[LUBmzayLUB]y meet.");
    expectInStep(ann);
  });

  it("go with their words", () => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showBrackets([bracket(ann, 0, "may")]);
    dispatch(ann, (tr) => tr.delete(positionOf(ann, 0, 3), positionOf(ann, 0, 16)));
    expect(seen(ann)[0]).toBe("Theeet.");
  });

  it("are never copied, and leave the caret where it is", () => {
    const ann = openEditingPeer(2, BASE);
    for (const offset of [0, 3, 11, 14, 20]) {
      select(ann, 0, offset);
      ann.editor.showBrackets([bracket(ann, 0, "The"), bracket(ann, 0, "may", { alternatives: ["shall"] })]);
      ann.editor.showBrackets(null);
      expect(caretOf(ann)).toEqual([0, offset]);
      expect(ann.editor.view.state.selection).toBeInstanceOf(TextSelection);
    }
    ann.editor.showBrackets([bracket(ann, 0, "may", { alternatives: ["shall"] })]);
    select(ann, 0, 4, 1, 4);
    const { dom, text } = ann.editor.view.serializeForClipboard(ann.editor.view.state.selection.content());
    expect(text).toBe("cities may meet.\nThey");
    expect(dom.innerHTML).not.toMatch(/shall|LUB|bracket/);
  });

  it.each([
    ["before the first word", 0, "The"],
    ["inside a text", 11, "may"],
  ])("let through a letter that the browser writes right before them, %s", async (_where, offset, words) => {
    const ann = openEditingPeer(2, BASE);
    ann.editor.showBrackets([bracket(ann, 0, words)]);
    select(ann, 0, offset);
    const opening = ann.editor.view.dom.querySelector(".bracket-end");
    opening?.before(document.createTextNode("!"));
    await expect.poll(() => texts(ann)[0]?.indexOf("!")).toBe(offset);
    expect(seen(ann)[0]).toContain(`![LUB${words}LUB]`);
    expectInStep(ann);
  });

  it("that are clicked, at an end or in their words, are picked", () => {
    const picked: string[] = [];
    const ann = openEditingPeer(2, BASE, { onPick: (id) => picked.push(id) });
    ann.editor.showBrackets([bracket(ann, 0, "may")]);
    for (const place of [".bracket-end", ".bracketed", "[data-block]"]) {
      ann.editor.view.dom.querySelector(place)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }
    expect(picked).toEqual(["LUB-may", "LUB-may"]);
  });

  it("cost a key no more in a text that is full of them", () => {
    const drawnByKey = (count: number): number => {
      const ann = openEditingPeer(2, baseOf(lines(...Array.from({ length: count }, () => "The cities may meet."))));
      ann.editor.showBrackets(Array.from({ length: count }, (_, i) => ({ ...bracket(ann, i, "may"), id: `b${i}` })));
      select(ann, count >> 1, 2);
      const watch = () => [vi.spyOn(Decoration, "inline"), vi.spyOn(Decoration, "widget")];
      return callsWhile(watch, () => typeText(ann, "x"));
    };
    expect([drawnByKey(10), drawnByKey(60)]).toEqual([3, 3]);
  });
});
