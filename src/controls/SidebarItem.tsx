import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import type { TestId } from "./testId.ts";
import "./Sidebar.css";

export interface SidebarItemProps extends TestId {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly mark?: ReactNode;
  readonly count?: number;
  /** 1 is the outermost; an outline indents by it. */
  readonly level?: 1 | 2 | 3;
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
}

export function SidebarItem({
  children,
  icon,
  mark,
  count,
  level = 1,
  isCurrent = false,
  onPress,
  "data-testid": testId,
}: SidebarItemProps) {
  const intl = useIntl();
  return (
    <li>
      <button
        type="button"
        data-testid={testId}
        className={className("c-sidebar-item", `c-sidebar-level-${String(level)}`)}
        aria-current={isCurrent ? "page" : undefined}
        onClick={onPress}
      >
        {icon && <Icon name={icon} />}
        {mark}
        <span className="c-sidebar-label">{children}</span>
        {count !== undefined && count > 0 && <span className="c-count">{intl.formatNumber(count)}</span>}
      </button>
    </li>
  );
}
