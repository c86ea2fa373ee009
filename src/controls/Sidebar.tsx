import type { ReactNode } from "react";
import "./Sidebar.css";

export interface SidebarProps {
  readonly label: string;
  readonly children: ReactNode;
  /** SidebarItems that stay at the foot while the rest scrolls. */
  readonly foot?: ReactNode;
}

export function Sidebar({ label, children, foot }: SidebarProps) {
  return (
    <nav className="c-sidebar" aria-label={label}>
      <div className="c-sidebar-body">{children}</div>
      {foot && <ul className="c-sidebar-foot">{foot}</ul>}
    </nav>
  );
}

export interface SidebarGroupProps {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  /** SidebarItems. */
  readonly children: ReactNode;
}

export function SidebarGroup({ title, isTitleHidden = false, children }: SidebarGroupProps) {
  return (
    <section className="c-sidebar-group">
      <h2 className={isTitleHidden ? "visually-hidden" : "c-sidebar-title"}>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
