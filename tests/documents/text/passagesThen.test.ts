import { expect, test } from "vitest";
import { deleteLetters } from "../../../src/documents/text/commands/deleteLetters.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { neighbourOf } from "../../../src/documents/text/model/neighbour.ts";
import { findPassage, passageAt } from "../../../src/documents/text/passage/passage.ts";
import { passagesOf } from "../../../src/documents/text/passage/passagesOf.ts";
import { baseOf, createPeer, lines, type Peer, syncAll } from "./peers.ts";
import { add, BASE } from "./tableScene.ts";

const TEXT = "The cities may meet.";
const idAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";

/** One paragraph that was put together of two, so that it has a seam. */
function joined(): Peer {
  const peer = createPeer(2, baseOf(lines("The cities", " may meet.", "They report.")));
  joinBackward(peer.model, idAt(peer, 1));
  insertText(peer.model, { block: idAt(peer, 0), offset: 3 }, "");
  expect(peer.model.layout().blocks[0]?.text).toBe(TEXT);
  return peer;
}

test("as long as the paragraph is as it was, its words have the names that they always have", () => {
  const { model } = joined();
  const [block] = model.layout().blocks;
  const then = passagesOf(model.layout(), block?.id ?? "");
  for (let from = 0; from <= TEXT.length; from++) {
    for (let to = from; to <= TEXT.length; to++) {
      expect(then?.(from, to)).toEqual(passageAt(model.layout(), block?.id ?? "", from, to));
    }
  }
});

test("words of then are found where they stand now, whatever was written, cut and joined around them", () => {
  const peer = joined();
  const { model, doc } = peer;
  const id = idAt(peer, 0);
  const then = passagesOf(model.layout(), id);
  const found = (words: string) => {
    const from = TEXT.indexOf(words);
    const passage = then?.(from, from + words.length);
    return passage ? findPassage(doc, model.layout(), passage) : null;
  };
  insertText(model, { block: id, offset: 0 }, "Now: ");
  insertText(model, { block: id, offset: "Now: The cities may".length }, " also");
  expect(found("cities may")).toMatchObject({ block: id, from: 9, text: "cities may" });
  expect(found("may meet")?.text).toBe("may also meet");
  const { second } = splitBlock(model, { block: id, offset: "Now: The cities".length });
  expect(found("meet")?.block).toBe(second);
  expect(found("cities may")).toBeNull();
  joinBackward(model, second);
  deleteLetters(model, id, 0, "Now: The cities".length);
  expect(found("cities")).toMatchObject({ text: "" });
  expect(found("meet")).toMatchObject({ block: id, text: "meet" });
});

test("a place in an empty paragraph stays before what comes into it", () => {
  const peer = createPeer(2, baseOf(lines("", "Second.")));
  const id = idAt(peer, 0);
  const place = passagesOf(peer.model.layout(), id)?.(0, 0);
  insertText(peer.model, { block: id, offset: 0 }, "First.");
  expect(place && findPassage(peer.doc, peer.model.layout(), place)).toEqual({ block: id, from: 0, to: 0, text: "" });
});

test("the next paragraph is the one that is read next, in cells too, and never an empty cell that is not in the document", () => {
  const [ann, ben] = [createPeer(2, BASE), createPeer(3, BASE)];
  // One adds a row and the other a column: in the cell where they cross nobody has written a paragraph.
  add("rows", 1)(ann.model);
  add("cols", 1)(ben.model);
  syncAll([ann, ben]);
  const layout = ann.model.layout();
  const ids = layout.blocks.filter(({ parts }) => parts.length > 0).map(({ id }) => id);
  const walk = (id: string | null): string[] => (id === null ? [] : [id, ...walk(neighbourOf(layout, id, 1))]);
  expect(walk(ids[0] ?? null)).toEqual(ids);
  expect(neighbourOf(layout, ids[0] ?? "", -1)).toBeNull();
  expect(neighbourOf(layout, ids.at(-1) ?? "", -1)).toBe(ids.at(-2));
  expect(neighbourOf(layout, "nowhere", 1)).toBeNull();
  expect(layout.blocks.length).toBeGreaterThan(ids.length);
  expect(passagesOf(layout, layout.blocks.find(({ parts }) => parts.length === 0)?.id ?? "")).toBeNull();
});
