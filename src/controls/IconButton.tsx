import { Button as KitButton, type ButtonProps as KitButtonProps } from "react-aria-components";
import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import { Tooltip, type TooltipProps } from "./Tooltip.tsx";
import type { TestId } from "./testId.ts";
import "./IconButton.css";

export interface IconButtonProps
  extends TestId,
    Omit<KitButtonProps, "className" | "style" | "children" | "aria-label"> {
  readonly icon: IconName;
  /** Read out and shown as the tooltip. */
  readonly label: string;
  readonly keys?: string;
  readonly variant?: "quiet" | "outlined";
  readonly tooltipPlacement?: TooltipProps["placement"];
}

export function IconButton({ icon, label, keys, variant = "quiet", tooltipPlacement, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys && { keys })} {...(tooltipPlacement && { placement: tooltipPlacement })}>
      <KitButton
        {...rest}
        aria-label={label}
        className={className("c-icon-button", variant === "outlined" && "c-icon-button-outlined")}
      >
        <Icon name={icon} />
      </KitButton>
    </Tooltip>
  );
}
