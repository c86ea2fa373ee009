import type { ReactNode } from "react";
import { Checkbox as KitCheckbox, type CheckboxProps as KitCheckboxProps } from "react-aria-components";
import { Icon } from "./icons/Icon.tsx";
import type { TestId } from "./testId.ts";
import "./Checkbox.css";

export interface CheckboxProps extends TestId, Omit<KitCheckboxProps, "className" | "style" | "children"> {
  readonly children: ReactNode;
  readonly description?: string;
}

export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <KitCheckbox {...rest} className="c-checkbox">
      {({ isIndeterminate }) => (
        <>
          <span className="c-checkbox-box" aria-hidden="true">
            <Icon name={isIndeterminate ? "minus" : "check"} size="small" />
          </span>
          <span className="c-checkbox-words">
            <span>{children}</span>
            {description && <span className="c-field-description">{description}</span>}
          </span>
        </>
      )}
    </KitCheckbox>
  );
}
