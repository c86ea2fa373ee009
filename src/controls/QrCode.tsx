import { useMemo } from "react";
import encodeQR from "qr";
import type { TestId } from "./testId.ts";
import "./QrCode.css";

export interface QrCodeProps extends TestId {
  /** What a camera reads out of it; at most some 2,000 letters. */
  readonly text: string;
  readonly label: string;
}

/** Black on white in every theme, with the margin that cameras need. */
export function QrCode({ text, label, "data-testid": testId }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      className="c-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      data-testid={testId}
    >
      <path className="c-qr-ground" d={`M0 0h${String(size)}v${String(size)}H0z`} />
      <path className="c-qr-ink" d={path} />
    </svg>
  );
}

const MARGIN = 4;

function drawn(text: string): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: MARGIN });
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return { size: rows.length, path: squares.join("") };
}
