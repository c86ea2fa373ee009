import { useEffect, useState } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { DRAGGED_BLOCK, draggedBlock } from "./draggedBlock.ts";
import { dropPlace } from "./dropPlace.ts";
import { scrollerOf } from "./useHoveredBlock.ts";
import { moveSection } from "./useMoves.ts";

export interface DropLine {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

/** Takes paragraphs and headings that are dropped on the text, and says where the line that shows the place is. */
export function useBlockDrops(editor: Editor, onPartsKept: () => void): DropLine | null {
  const [line, setLine] = useState<DropLine | null>(null);
  useEffect(() => {
    const scroller = scrollerOf(editor);
    if (!scroller) return;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(DRAGGED_BLOCK)) return;
      event.preventDefault();
      event.stopPropagation();
      const place = placeAt(editor, event.clientY);
      const [frame, text] = [scroller.getBoundingClientRect(), editor.view.dom.getBoundingClientRect()];
      const top = (place?.y ?? text.top) - frame.top + scroller.scrollTop;
      setLine({ top, left: text.left - frame.left, width: text.width });
    };
    const dropped = (event: DragEvent): void => {
      const block = event.dataTransfer && draggedBlock(event.dataTransfer);
      if (!block) return;
      event.preventDefault();
      event.stopPropagation();
      setLine(null);
      const place = placeAt(editor, event.clientY);
      // What stands beside each other on the page: a table as a whole, not its cells.
      const blocks = editor.model.layout().blocks.filter(({ role }) => role.cell === null);
      if (place) moveSection(editor.model, { block, before: blocks[place.index]?.id ?? null }, onPartsKept);
    };
    const gone = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !scroller.contains(event.relatedTarget)) setLine(null);
    };
    // Before the editor sees them: to it a dropped paragraph is text that comes in.
    scroller.addEventListener("dragover", over, { capture: true });
    scroller.addEventListener("drop", dropped, { capture: true });
    scroller.addEventListener("dragleave", gone);
    return () => {
      scroller.removeEventListener("dragover", over, { capture: true });
      scroller.removeEventListener("drop", dropped, { capture: true });
      scroller.removeEventListener("dragleave", gone);
    };
  }, [editor, onPartsKept]);
  return line;
}

const placeAt = (editor: Editor, y: number) =>
  dropPlace(
    [...editor.view.dom.children].map((child) => child.getBoundingClientRect()),
    y,
  );
