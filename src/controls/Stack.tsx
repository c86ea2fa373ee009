import type { ReactNode } from "react";
import { className } from "./className.ts";
import "./Stack.css";

export interface StackProps {
  /** Steps of the scale: 4, 8, 12, 16, 24, 32. */
  readonly gap?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly direction?: "column" | "row";
  readonly align?: "start" | "center" | "end" | "between";
  readonly children: ReactNode;
}

/** Even space between things. A row wraps when the text is large. */
export function Stack({ gap = 4, direction = "column", align, children }: StackProps) {
  return (
    <div className={className(`c-stack c-stack-${direction} c-gap-${String(gap)}`, align && `c-stack-${align}`)}>
      {children}
    </div>
  );
}
