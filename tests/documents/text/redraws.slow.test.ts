// @vitest-environment jsdom
import { expect, it } from "vitest";
import * as Y from "yjs";
import type { Presence, RemoteCaret } from "../../../src/documents/text/binding/remoteCarets.ts";
import { encodeCaret } from "../../../src/documents/text/caret/caret.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { caretOf, type EditingPeer, expectInStep, openEditingPeer, press, select, texts, typeText } from "./editors.ts";
import { baseOf, createPeer, lines, type Peer, REMOTE } from "./peers.ts";

const BASE = baseOf(lines("first", "above", "last"));

type Scene = { readonly ann: EditingPeer; readonly ben: Peer; readonly putCaret: (block: number) => void };

/** What may arrive at any instant. Ben's acts are done on what he has seen, and sent at once. */
const ARRIVALS: Record<string, (scene: Scene) => void> = {
  "another's caret in the first paragraph": ({ putCaret }) => putCaret(0),
  "another's caret in the paragraph": ({ ann, putCaret }) => putCaret(caretOf(ann)[0]),
  letters: ({ ben }) => insertText(ben.model, { block: idAt(ben, 0), offset: 0 }, "b"),
  "a split above": ({ ben }) => splitBlock(ben.model, { block: idAt(ben, 0), offset: 2 }),
  "a move across": ({ ben }) => moveBlock(ben.model, idAt(ben, 0), null),
};

const idAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";

function createScene(): Scene {
  let carets: readonly RemoteCaret[] = [];
  let redraw = (): void => undefined;
  const presence: Presence = {
    read: () => carets,
    watch: (listener) => {
      redraw = listener;
      return () => undefined;
    },
  };
  const ann = openEditingPeer(2, BASE, { presence });
  const ben = createPeer(3, BASE);
  const putCaret = (index: number) => {
    const layout = ann.editor.model.layout();
    const at = encodeCaret(layout, { block: layout.blocks[index]?.id ?? "", offset: 0 }) ?? "";
    carets = [{ key: "ben", name: "Ben", delegation: "1", anchor: at, head: at }];
    redraw();
  };
  return { ann, ben, putCaret };
}

const KEYS = ["Enter", ..."left"];

it.each(Object.entries(ARRIVALS).flatMap(([what, arrive]) => KEYS.map((_, at) => ({ what, arrive, at }))))(
  "$what arriving before key $at of Enter and a word leaves the caret behind what was typed",
  ({ arrive, at }) => {
    const scene = createScene();
    const { ann, ben } = scene;
    const receive = (update: Uint8Array) => Y.applyUpdate(ann.doc, update, REMOTE);
    ben.doc.on("update", receive);
    select(ann, 1, "above".length);
    KEYS.forEach((key, i) => {
      if (i === at) arrive(scene);
      if (key === "Enter") press(ann, key);
      else typeText(ann, key);
    });
    const shown = texts(ann);
    const above = shown.indexOf("above");
    expect(shown[above + 1]).toBe("left");
    expect(caretOf(ann)).toEqual([above + 1, 4]);
    expectInStep(ann);
  },
);
