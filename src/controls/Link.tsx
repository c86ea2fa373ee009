import type { ReactNode } from "react";
import { Link as KitLink } from "react-aria-components";
import "./Link.css";

export interface LinkProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** Looks like a link inside a sentence; where it leads is for the app to say (addresses outside are asked about first). */
export function Link({ children, onPress }: LinkProps) {
  return (
    <KitLink className="c-link" onPress={onPress}>
      {children}
    </KitLink>
  );
}
