import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button as KitButton } from "react-aria-components";
import "./SizePicker.css";

const ROWS = 6;
const COLS = 6;

export interface SizePickerProps {
  readonly label: string;
  /** What a size is called: "3 × 4". */
  readonly nameOf: (rows: number, cols: number) => string;
  /** Called when the popover has closed. */
  readonly onPick: (rows: number, cols: number) => void;
}

/** A field of squares: the one that is pressed is the last row and column. Arrow keys move, Enter picks. */
export function SizePicker({ label, nameOf, onPick }: SizePickerProps) {
  const field = useRef<HTMLDivElement>(null);
  const [{ rows, cols }, setSize] = useState({ rows: 3, cols: 3 });
  const picked = useRef<(() => void) | null>(null);
  // The popover around it keeps the focus for itself until it is gone.
  useEffect(() => () => picked.current?.(), []);
  const moved = (event: KeyboardEvent): void => {
    const [down, right] = STEPS[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = { rows: clamp(rows + down, ROWS), cols: clamp(cols + right, COLS) };
    setSize(next);
    const index = (next.rows - 1) * COLS + next.cols - 1;
    field.current?.querySelectorAll<HTMLElement>("button")[index]?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a group; the arrow keys only move between them */}
      <div ref={field} role="group" aria-label={label} className="c-size" onKeyDown={moved}>
        {SQUARES.map(([r, c]) => (
          <KitButton
            key={`${r} ${c}`}
            slot="close"
            aria-label={nameOf(r, c)}
            className={r <= rows && c <= cols ? "c-size-cell c-size-on" : "c-size-cell"}
            excludeFromTabOrder={r !== rows || c !== cols}
            autoFocus={r === rows && c === cols}
            onHoverStart={() => setSize({ rows: r, cols: c })}
            onPress={() => (picked.current = () => onPick(r, c))}
            data-testid={`size-${r}-${c}`}
          />
        ))}
      </div>
      <p className="c-size-name" aria-hidden="true">
        {nameOf(rows, cols)}
      </p>
    </>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const SQUARES = Array.from({ length: ROWS * COLS }, (_, i) => [Math.floor(i / COLS) + 1, (i % COLS) + 1] as const);

const clamp = (value: number, most: number) => Math.min(Math.max(value, 1), most);
