import type { ReactNode } from "react";
import { Group } from "react-aria-components";
import "./MarkRow.css";

export interface MarkRowProps {
  readonly label: string;
  /** DelegationMarks. */
  readonly children: ReactNode;
}

/** Who is here: marks side by side. */
export function MarkRow({ label, children }: MarkRowProps) {
  return (
    <Group className="c-marks" aria-label={label}>
      {children}
    </Group>
  );
}
