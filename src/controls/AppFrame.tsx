import { type ReactNode, useRef } from "react";
import { usePartKeys } from "./usePartKeys.ts";
import "./AppFrame.css";

/** A page may name parts of its own; the main part is then only their frame. */
const PARTS = ".c-frame-part:not(.c-frame-main:has([data-part])), [data-part]";

export interface AppFrameProps {
  /** One line: where one is, who is here, how far the others have it. */
  readonly top: ReactNode;
  /** A band under the top line, for what concerns the whole window. */
  readonly band?: ReactNode;
  /** A Sidebar. */
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  /** Names the right part for a screen reader. */
  readonly rightLabel?: string;
  readonly children: ReactNode;
}

/** The window: top line, 220 left, the work, 300 right. Each part scrolls by itself, the window never does. F6 moves between them. */
export function AppFrame({ top, band, left, right, rightLabel, children }: AppFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  usePartKeys(frame, PARTS);
  return (
    <div className="c-frame" ref={frame}>
      <header className="c-frame-part c-frame-top" tabIndex={-1}>
        {top}
      </header>
      {band && (
        <div className="c-frame-band" data-now>
          {band}
        </div>
      )}
      <div className="c-frame-body">
        {left && (
          <div className="c-frame-part c-frame-left" tabIndex={-1}>
            {left}
          </div>
        )}
        <main className="c-frame-part c-frame-main" tabIndex={-1}>
          {children}
        </main>
        {right && (
          <aside className="c-frame-part c-frame-right" tabIndex={-1} aria-label={rightLabel}>
            {right}
          </aside>
        )}
      </div>
    </div>
  );
}
