import type { ReactNode } from "react";
import { Group, Toolbar as KitToolbar } from "react-aria-components";
import "./Toolbar.css";

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One stop of the Tab key; arrows move inside. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <KitToolbar aria-label={label} className="c-toolbar">
      {children}
    </KitToolbar>
  );
}

/** Buttons that belong together; a hairline parts the groups. */
export function ToolbarGroup({ label, children }: ToolbarProps) {
  return (
    <Group aria-label={label} className="c-toolbar-group">
      {children}
    </Group>
  );
}
