import { useEffect } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { flowName, flowOf } from "../../documents/text/commands/flow.ts";
import { moveBlocks } from "../../documents/text/commands/moveBlocks.ts";
import { sectionAt, stepTarget } from "../../documents/text/commands/sections.ts";
import { blockOf, indexOfBlock } from "../../documents/text/model/layout.ts";
import { breaksOrder } from "../../documents/text/parts/partOrder.ts";
import type { TextModel } from "../../documents/text/model/createText.ts";
import { useAppSelector } from "../../state/hooks.ts";
import type { Move } from "../../state/openDraft.ts";

/** Moves what the outline asked for, once for each time it asked. */
export function useMoves(editor: Editor | null, onPartsKept: () => void): void {
  const asked = useAppSelector((state) => state.openDraft.move);
  useEffect(() => {
    if (asked && editor?.view.editable) moveSection(editor.model, asked.move, onPartsKept);
  }, [editor, asked, onPartsKept]);
}

/**
 * Moves a block with all that belongs to it: a heading takes its section along. Nothing happens when it is gone meanwhile; what would
 * bring parts out of their order is not done, but told.
 */
export function moveSection(model: TextModel, move: Move, onPartsKept: () => void): void {
  const layout = model.layout();
  const block = blockOf(layout, move.block);
  if (!block) return;
  // Of the text itself: a table is one of its blocks, and takes its cells along.
  const { blocks } = flowOf(layout, flowName(block));
  const index = blocks.indexOf(block);
  const stretch = sectionAt(blocks, index);
  const target = "step" in move ? stepTarget(blocks, stretch, move.step) : move.before;
  if (target === undefined || (target !== null && indexOfBlock(model.layout(), target) < 0)) return;
  const ids = blocks.slice(stretch.from, stretch.to).map(({ id }) => id);
  if (breaksOrder(model, ids, target)) onPartsKept();
  else moveBlocks(model, ids, target);
}
