import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";
import type { TestId } from "./testId.ts";
import "./StatusDot.css";
import "./tone.css";

export interface StatusDotProps extends TestId {
  readonly tone: Tone | "neutral";
  /** The state in words; the dot alone says nothing. */
  readonly children: ReactNode;
}

/** Filled for done, a ring for waiting, a square for trouble: the shape differs as well as the colour. */
export function StatusDot({ tone, children, "data-testid": testId }: StatusDotProps) {
  return (
    <span data-testid={testId} className={`c-status c-tone-${tone}`}>
      <span className={`c-status-dot c-status-${tone}`} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
