import type { ReactNode } from "react";
import "./PageHeader.css";

export interface PageHeaderProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one h1 of a page. */
export function PageHeader({ title, detail, actions }: PageHeaderProps) {
  return (
    <header className="c-page-head">
      <div className="c-page-words">
        <h1 className="c-page-title">{title}</h1>
        {detail && <p className="c-page-detail">{detail}</p>}
      </div>
      {actions && <div className="c-page-actions">{actions}</div>}
    </header>
  );
}
