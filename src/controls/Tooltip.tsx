import type { ReactElement } from "react";
import { Tooltip as KitTooltip, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./Kbd.tsx";
import "./Tooltip.css";

export interface TooltipProps {
  readonly text: string;
  /** As in `Kbd`. */
  readonly keys?: string;
  readonly placement?: "top" | "bottom" | "left" | "right";
  /** A Button or IconButton of this kit. */
  readonly children: ReactElement;
}

export function Tooltip({ text, keys, placement = "bottom", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <KitTooltip className="c-tooltip" placement={placement} offset={6}>
        {text}
        {keys && <Kbd keys={keys} />}
      </KitTooltip>
    </TooltipTrigger>
  );
}
