import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** Shows something in an element that another hand has put into the page, such as one that stands in the text of a draft. */
export function InElement({ element, children }: { readonly element: Element; readonly children: ReactNode }) {
  return createPortal(children, element);
}
