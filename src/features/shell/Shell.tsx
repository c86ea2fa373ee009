import type { ReactNode } from "react";
import { AppFrame } from "../../controls/AppFrame.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { ShellSidebar } from "./ShellSidebar.tsx";
import { ShellTop } from "./ShellTop.tsx";
import { useShellKeys } from "./useShellKeys.ts";
import "./shell.css";

export interface ShellProps {
  readonly space: SpaceId;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** A line under the top, for what concerns the whole window. */
  readonly band?: ReactNode;
  /** Under the pages in the sidebar: the outline of a draft. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The window around every page of a space. */
export function Shell({ space, title, detail, band, aside, children }: ShellProps) {
  useShellKeys();
  return (
    <AppFrame
      top={<ShellTop space={space} title={title} detail={detail} />}
      band={band}
      left={<ShellSidebar space={space}>{aside}</ShellSidebar>}
    >
      <div className="f-shell-page">{children}</div>
    </AppFrame>
  );
}
