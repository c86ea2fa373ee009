import type { ReactNode } from "react";
import { createPortal } from "react-dom";

export interface ElementPortalProps {
  readonly place: HTMLElement;
  readonly children: ReactNode;
}

/** Draws inside an element that somebody else puts into the page, such as the editor of a text. */
export function ElementPortal({ place, children }: ElementPortalProps) {
  return createPortal(children, place);
}
