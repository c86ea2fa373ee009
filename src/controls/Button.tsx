import type { ReactNode } from "react";
import { Button as KitButton, type ButtonProps as KitButtonProps } from "react-aria-components";
import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import { Spinner } from "./Spinner.tsx";
import type { TestId } from "./testId.ts";
import "./Button.css";

export interface ButtonProps extends TestId, Omit<KitButtonProps, "className" | "style" | "children"> {
  /** One primary a screen; quiet for what stands in a row of others; danger for what cannot be undone. */
  readonly variant?: "normal" | "primary" | "quiet" | "danger";
  readonly size?: "normal" | "large";
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Keeps its width and its focus while it works (`isPending`). */
export function Button({ variant = "normal", size = "normal", icon, children, ...rest }: ButtonProps) {
  return (
    <KitButton {...rest} className={className("c-button", `c-button-${variant}`, size === "large" && "c-button-large")}>
      {({ isPending }) => (
        <>
          {isPending ? <Spinner /> : icon && <Icon name={icon} />}
          <span className="c-button-text">{children}</span>
        </>
      )}
    </KitButton>
  );
}
