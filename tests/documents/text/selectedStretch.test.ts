// @vitest-environment jsdom
import { AllSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { dispatch, openEditingPeer, select } from "./editors.ts";
import { baseOf, lines } from "./peers.ts";

const BASE = baseOf(lines("alpha one", "bravo two"));

function peerWith(editable: boolean) {
  const peer = openEditingPeer(2, BASE, { editable });
  const idAt = (index: number) => peer.editor.model.layout().blocks[index]?.id;
  return { peer, idAt };
}

test("what is selected in one paragraph is told by its offsets, whichever way it was selected", () => {
  const { peer, idAt } = peerWith(true);
  select(peer, 1, 2, 1, 7);
  expect(peer.editor.selectedStretch()).toEqual({ block: idAt(1), from: 2, to: 7 });
  select(peer, 1, 7, 1, 2);
  expect(peer.editor.selectedStretch()).toEqual({ block: idAt(1), from: 2, to: 7 });
  select(peer, 1, 3);
  expect(peer.editor.selectedStretch()).toEqual({ block: idAt(1), from: 3, to: 3 });
});

test("of a selection over several paragraphs the part in the first one counts", () => {
  const { peer, idAt } = peerWith(true);
  select(peer, 0, 6, 1, 5);
  expect(peer.editor.selectedStretch()).toEqual({ block: idAt(0), from: 6, to: "alpha one".length });
  dispatch(peer, (tr) => tr.setSelection(new AllSelection(tr.doc)));
  expect(peer.editor.selectedStretch()).toEqual({ block: idAt(0), from: 0, to: "alpha one".length });
});

test("who may only read can select too", () => {
  const { peer, idAt } = peerWith(false);
  select(peer, 0, 0, 0, 5);
  expect(peer.editor.selectedStretch()).toEqual({ block: idAt(0), from: 0, to: 5 });
});
