import { type DragEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Icon } from "../../controls/icons/Icon.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { DRAGGED_BLOCK } from "./draggedBlock.ts";
import { useBlockDrops } from "./useBlockDrops.ts";
import { useHoveredBlock } from "./useHoveredBlock.ts";

export interface BlockHandleProps {
  readonly editor: Editor;
  /** Something was not moved, so that the parts of the text stay in their order. */
  readonly onPartsKept: () => void;
}

/** A handle beside the paragraph under the mouse, to drag it by; the keys for the same are Alt+Shift and an arrow. */
export function BlockHandle({ editor, onPartsKept }: BlockHandleProps) {
  const intl = useIntl();
  const hovered = useHoveredBlock(editor);
  const [isDragging, setDragging] = useState(false);
  const line = useBlockDrops(editor, onPartsKept);
  const start = (event: DragEvent<HTMLDivElement>): void => {
    if (!hovered) return;
    event.dataTransfer.setData(DRAGGED_BLOCK, hovered.id);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(hovered.element, 0, 0);
    setDragging(true);
  };
  return (
    <>
      {(hovered || isDragging) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; Alt+Shift and an arrow do the same in the text
        <div
          className="f-draft-handle"
          draggable
          title={intl.formatMessage({ id: "draft.dragHandle" })}
          style={{ insetBlockStart: hovered?.top ?? 0, insetInlineStart: hovered?.left ?? 0 }}
          onDragStart={start}
          onDragEnd={() => setDragging(false)}
          data-testid="block-handle"
        >
          <Icon name="grip" size="small" />
        </div>
      )}
      {line && (
        <div
          className="f-draft-drop-line"
          style={{ insetBlockStart: line.top, insetInlineStart: line.left, inlineSize: line.width }}
          data-testid="drop-line"
        />
      )}
    </>
  );
}
