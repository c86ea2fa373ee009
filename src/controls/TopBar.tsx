import type { ReactNode } from "react";
import "./TopBar.css";

export interface TopBarProps {
  /** Logo or the way back. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** The version, the space: muted, beside the title. */
  readonly detail?: ReactNode;
  /** Who is here, the state of sync, buttons. */
  readonly children?: ReactNode;
}

/** What stands in the top of an AppFrame. */
export function TopBar({ lead, title, detail, children }: TopBarProps) {
  return (
    <>
      {lead}
      <div className="c-top-words">
        <span className="c-top-title">{title}</span>
        {detail && <span className="c-top-detail">{detail}</span>}
      </div>
      <div className="c-top-tools">{children}</div>
    </>
  );
}
