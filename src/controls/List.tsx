import type { ReactNode } from "react";
import { className } from "./className.ts";
import type { TestId } from "./testId.ts";
import "./ListRow.css";

export interface ListProps extends TestId {
  readonly label: string;
  readonly isBoxed?: boolean;
  readonly children: ReactNode;
}

/** Holds ListRows. The role is said aloud: a list without bullets is otherwise not read as one. */
export function List({ label, isBoxed = false, children, "data-testid": testId }: ListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers
    <ul data-testid={testId} role="list" aria-label={label} className={className("c-list", isBoxed && "c-list-boxed")}>
      {children}
    </ul>
  );
}
