import type { ReactElement, ReactNode } from "react";
import { Dialog as KitDialog, DialogTrigger, Popover as KitPopover } from "react-aria-components";
import "./Overlay.css";
import "./Popover.css";

export interface PopoverProps {
  readonly label: string;
  /** A Button or IconButton of this kit. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end" | "left" | "right";
}

/** More about one thing, beside it. Closes on Escape or a click elsewhere. */
export function Popover({ label, trigger, children, placement = "bottom start" }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <KitPopover className="c-overlay" placement={placement} offset={6}>
        <KitDialog className="c-popover" aria-label={label}>
          {children}
        </KitDialog>
      </KitPopover>
    </DialogTrigger>
  );
}
