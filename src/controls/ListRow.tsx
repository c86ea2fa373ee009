import { type ReactNode, useId } from "react";
import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import type { TestId } from "./testId.ts";
import "./ListRow.css";

export interface ListRowProps extends TestId {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: IconName;
  /** Instead of an icon: a DelegationMark. */
  readonly mark?: ReactNode;
  /** At the end, muted: a time, a count, a StatusDot. */
  readonly meta?: ReactNode;
  /** Buttons at the end. They stay reachable by themselves. */
  readonly actions?: ReactNode;
  readonly onPress?: () => void;
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
  /** Of a row that opens where it is pressed. */
  readonly isOpen?: boolean;
  /** Stands beneath the words while the row is open. */
  readonly children?: ReactNode;
  /** For a choice that opens the next step. */
  readonly size?: "normal" | "large";
}

/** Goes into a `List`. With onPress its title is a button that answers for the whole row. */
export function ListRow(props: ListRowProps) {
  const { icon, mark, meta, actions, onPress, isSelected, isOpen, size = "normal" } = props;
  return (
    <li
      data-testid={props["data-testid"]}
      className={className(
        "c-row",
        `c-row-${size}`,
        onPress && "c-row-pressable",
        isSelected && "c-row-selected",
        isOpen && "c-row-open",
      )}
    >
      {icon && <Icon name={icon} size={size} />}
      {mark}
      <RowWords {...props} />
      {meta && <span className="c-row-meta">{meta}</span>}
      {actions && <span className="c-row-actions">{actions}</span>}
      {size === "large" && onPress && <Icon name="chevronRight" />}
      {isOpen !== undefined && <Icon name={isOpen ? "chevronUp" : "chevronDown"} />}
      {isOpen && <div className="c-row-below">{props.children}</div>}
    </li>
  );
}

function RowWords({ title, detail, onPress, isSelected, isDisabled, isOpen }: ListRowProps) {
  const detailId = useId();
  return (
    <span className="c-row-words">
      {onPress ? (
        <button
          type="button"
          className="c-row-title c-row-button"
          onClick={onPress}
          disabled={isDisabled}
          aria-current={isSelected ? "true" : undefined}
          aria-expanded={isOpen}
          aria-describedby={isOpen === undefined || !detail ? undefined : detailId}
        >
          {title}
        </button>
      ) : (
        <span className="c-row-title">{title}</span>
      )}
      {detail && (
        <span className="c-row-detail" id={isOpen === undefined ? undefined : detailId}>
          {detail}
        </span>
      )}
    </span>
  );
}
