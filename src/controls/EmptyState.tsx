import type { ReactNode } from "react";
import type { TestId } from "./testId.ts";
import "./EmptyState.css";

export interface EmptyStateProps extends TestId {
  readonly title: string;
  /** What will stand here and how it gets here. */
  readonly children?: ReactNode;
  /** One of illustrations/. */
  readonly illustration?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, illustration, action, "data-testid": testId }: EmptyStateProps) {
  return (
    <div className="c-empty" data-testid={testId}>
      {illustration}
      <h2 className="c-empty-title">{title}</h2>
      {children && <div className="c-empty-text">{children}</div>}
      {action && <div className="c-empty-action">{action}</div>}
    </div>
  );
}
