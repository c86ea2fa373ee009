// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { setParts } from "../../../src/documents/text/parts/parts.ts";
import { expectInStep, openEditingPeer, press, select, texts } from "./editors.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

const heading = (text: string) => ({ kind: "heading", level: 2, spans: [{ text }] });

const BASE = (() => {
  const { doc, model } = createPeer(
    4,
    baseOf([heading("Preamble"), ...lines("I"), heading("Operative"), ...lines("1")]),
  );
  const [preamble, , operative] = model.layout().blocks;
  setParts(
    model,
    new Map([
      ["preamble", preamble?.id ?? ""],
      ["operative", operative?.id ?? ""],
    ]),
  );
  return Y.encodeStateAsUpdate(doc);
})();

it("a heading that would bring the parts out of their order stays where it is, and it is said; a paragraph moves", () => {
  const onPartsKept = vi.fn();
  const ann = openEditingPeer(2, BASE, { onPartsKept });
  select(ann, 2, 0);
  press(ann, "ArrowUp", { altKey: true, shiftKey: true });
  expect(texts(ann)).toEqual(["Preamble", "I", "Operative", "1"]);
  expect(onPartsKept).toHaveBeenCalledTimes(1);
  select(ann, 3, 0);
  press(ann, "ArrowUp", { altKey: true, shiftKey: true });
  expect(texts(ann)).toEqual(["Preamble", "I", "1", "Operative"]);
  expect(onPartsKept).toHaveBeenCalledTimes(1);
  expectInStep(ann);
});
