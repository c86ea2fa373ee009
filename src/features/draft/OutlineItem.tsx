import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Icon } from "../../controls/icons/Icon.tsx";
import type { Move } from "../../state/openDraft.ts";
import { DRAGGED_BLOCK, draggedBlock } from "./draggedBlock.ts";
import type { OutlineRow } from "./outlineRows.ts";

export interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
  readonly onCollapse: (isCollapsed: boolean) => void;
  readonly onMove: (move: Move) => void;
}

/** One heading: press to go, arrows to open and close, Alt+Shift and an arrow or the mouse to move its section. */
export function OutlineItem({ row, isCurrent, onGo, onCollapse, onMove }: OutlineItemProps) {
  const intl = useIntl();
  const { heading, depth, hasMore, isCollapsed, next } = row;
  const [drop, setDrop] = useState<"before" | "after" | null>(null);
  const name = heading.text || intl.formatMessage({ id: "outline.untitled" });
  const pressed = (event: KeyboardEvent): void => {
    const isMove = event.altKey && event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (isMove) onMove({ block: heading.id, step: event.key === "ArrowUp" ? -1 : 1 });
    else if (event.key === "ArrowRight" && hasMore && !event.altKey) onCollapse(false);
    else if (event.key === "ArrowLeft" && hasMore && !event.altKey) onCollapse(true);
    else return;
    event.preventDefault();
  };
  const over = (event: DragEvent<HTMLLIElement>): void => {
    if (!event.dataTransfer.types.includes(DRAGGED_BLOCK)) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setDrop(event.clientY < top + height / 2 ? "before" : "after");
  };
  const dropped = (event: DragEvent): void => {
    setDrop(null);
    const block = draggedBlock(event.dataTransfer);
    if (block === null) return;
    event.preventDefault();
    onMove({ block, before: drop === "before" ? heading.id : next });
  };
  return (
    <li
      className={`f-draft-outline-row f-draft-outline-depth-${String(depth)}`}
      data-drop={drop}
      onDragOver={over}
      onDragLeave={() => setDrop(null)}
      onDrop={dropped}
    >
      {hasMore && (
        <button
          type="button"
          tabIndex={-1}
          className="f-draft-outline-fold"
          aria-label={intl.formatMessage({ id: isCollapsed ? "outline.expand" : "outline.collapse" }, { name })}
          onClick={() => onCollapse(!isCollapsed)}
        >
          <Icon name={isCollapsed ? "chevronRight" : "chevronDown"} size="small" />
        </button>
      )}
      <button
        type="button"
        draggable
        data-outline-entry=""
        data-testid="outline-item"
        className="c-sidebar-item"
        aria-current={isCurrent ? "location" : undefined}
        aria-expanded={hasMore ? !isCollapsed : undefined}
        onClick={onGo}
        onKeyDown={pressed}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED_BLOCK, heading.id)}
      >
        <span className="c-sidebar-label">
          {heading.number && <span className="f-draft-outline-number">{heading.number} </span>}
          <bdi title={name}>{name}</bdi>
        </span>
      </button>
    </li>
  );
}
