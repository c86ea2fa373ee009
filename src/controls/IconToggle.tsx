import { ToggleButton, type ToggleButtonProps } from "react-aria-components";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import { Tooltip } from "./Tooltip.tsx";
import type { TestId } from "./testId.ts";
import "./IconButton.css";

export interface IconToggleProps
  extends TestId,
    Omit<ToggleButtonProps, "className" | "style" | "children" | "aria-label"> {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
}

/** A button that stays pressed: bold, italic, a side panel. */
export function IconToggle({ icon, label, keys, ...rest }: IconToggleProps) {
  return (
    <Tooltip text={label} {...(keys && { keys })}>
      <ToggleButton {...rest} aria-label={label} className="c-icon-button">
        <Icon name={icon} />
      </ToggleButton>
    </Tooltip>
  );
}
