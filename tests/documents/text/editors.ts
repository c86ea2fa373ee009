import { TextSelection, type Transaction } from "prosemirror-state";
import { expect, onTestFinished } from "vitest";
import * as Y from "yjs";
import { createEditor, type Editor, type EditorOptions } from "../../../src/documents/text/binding/createEditor.ts";
import { blockIndexOf, blocksIn } from "../../../src/documents/text/binding/blockPositions.ts";
import { drawTree } from "../../../src/documents/text/binding/drawTree.ts";
import { keepFormatsAsReceived } from "../../../src/documents/text/model/receivedFormats.ts";
import { createRandom } from "../../support/random.ts";
import { REMOTE } from "./peers.ts";

export type EditingPeer = { readonly doc: Y.Doc; readonly editor: Editor };

export function createEditingPeer(
  clientId: number,
  base: Uint8Array,
  options: Partial<EditorOptions> = {},
): EditingPeer {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  keepFormatsAsReceived(doc);
  Y.applyUpdate(doc, base, REMOTE);
  doc.clientID = clientId;
  const place = document.createElement("div");
  document.body.append(place);
  const editor = createEditor({
    doc,
    place,
    editable: true,
    labels: { editor: "Text" },
    random: createRandom(clientId * 104_729).bytes,
    captureTimeoutMs: 0,
    onMismatch: (error) => {
      throw error;
    },
    ...options,
  });
  return { doc, editor };
}

/** A peer with an editor that goes when the test ends. */
export function openEditingPeer(...given: Parameters<typeof createEditingPeer>): EditingPeer {
  const peer = createEditingPeer(...given);
  onTestFinished(() => {
    peer.editor.destroy();
    document.body.replaceChildren();
  });
  return peer;
}

/** Sends each way what the other lacks, twice, because receiving may make a peer remove doubled copies. */
export function syncEditors(peers: readonly EditingPeer[]): void {
  for (let round = 0; round < 2; round++) {
    for (const from of peers) {
      for (const to of peers) {
        if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), REMOTE);
      }
    }
  }
}

export const texts = ({ editor }: EditingPeer): string[] => editor.model.layout().blocks.map((block) => block.text);

/** The view shows the layout, and ProseMirror finds nothing wrong with its document. */
export function expectInStep({ editor }: EditingPeer): void {
  const { blocks } = editor.model.layout();
  const { doc } = editor.view.state;
  doc.check();
  if (blocks.length === 0) {
    expect(doc.textContent).toBe("");
    return;
  }
  expect(doc.toJSON().content).toEqual(drawTree(blocks).map((node) => node.toJSON()));
  expect(
    [...editor.view.dom.querySelectorAll("[data-block]")].map((child) => child.getAttribute("data-block")),
  ).toEqual(blocks.map(({ id }) => id));
}

export function dispatch(peer: EditingPeer, change: (transaction: Transaction) => void): void {
  const { state } = peer.editor.view;
  const { tr } = state;
  change(tr);
  peer.editor.view.dispatch(tr);
}

/** The view position of an offset in a block. */
export const positionOf = ({ editor }: EditingPeer, block: number, offset: number): number =>
  (blocksIn(editor.view.state.doc)[block]?.position ?? 0) + 1 + offset;

export function select(peer: EditingPeer, block: number, offset: number, toBlock = block, toOffset = offset): void {
  const [anchor, head] = [positionOf(peer, block, offset), positionOf(peer, toBlock, toOffset)];
  dispatch(peer, (tr) => tr.setSelection(TextSelection.create(tr.doc, anchor, head)));
}

/** The block and offset of the caret. */
export function caretOf({ editor }: EditingPeer): readonly [number, number] {
  const { $head } = editor.view.state.selection;
  return [blockIndexOf($head), $head.parentOffset];
}

export function press(peer: EditingPeer, key: string, modifiers: Partial<KeyboardEventInit> = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, ...modifiers, bubbles: true, cancelable: true });
  return peer.editor.view.someProp("handleKeyDown", (handle) => handle(peer.editor.view, event)) === true;
}

export const typeText = (peer: EditingPeer, letters: string): void => dispatch(peer, (tr) => tr.insertText(letters));
