import { blocksIn } from "../../documents/text/binding/blockPositions.ts";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { indexOfBlock } from "../../documents/text/model/layout.ts";
import { elementOf } from "./blockElement.ts";

/** Puts the caret at the start of a block, brings it into sight and gives the text the focus. */
export function goToBlock(editor: Editor, id: string): void {
  const placed = blocksIn(editor.view.state.doc)[indexOfBlock(editor.model.layout(), id)];
  if (!placed) return;
  editor.caretTo(placed.position + 1);
  elementOf(editor, id)?.scrollIntoView({ block: "center", behavior: "instant" });
  editor.focus();
}
