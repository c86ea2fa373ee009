import type { ReactNode } from "react";
import { Switch as KitSwitch } from "react-aria-components";
import type { TestId } from "./testId.ts";
import "./Switch.css";

export interface SwitchProps extends TestId {
  readonly children: ReactNode;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** For what acts at once; a Checkbox is for what is sent with a form. */
export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <KitSwitch {...rest} className="c-switch">
      <span className="c-switch-words">
        <span>{children}</span>
        {description && <span className="c-field-description">{description}</span>}
      </span>
      <span className="c-switch-track" aria-hidden="true" />
    </KitSwitch>
  );
}
