import type { ReactNode } from "react";
import "./Page.css";

export interface PageProps {
  /** Forms and reading are narrow, tables take what there is. */
  readonly width?: "narrow" | "normal" | "full";
  readonly children: ReactNode;
}

/** Margins and a readable width inside the main part of the window. */
export function Page({ width = "normal", children }: PageProps) {
  return <div className={`c-page c-page-${width}`}>{children}</div>;
}
