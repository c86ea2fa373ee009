import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { TestId } from "./testId.ts";
import { wearLooks } from "./wearLooks.ts";
import "./ChildWindow.css";

export interface ChildWindowProps extends TestId {
  /** Under which main knows it: it lets only the projector's be opened (electron/main/projectorWindow). */
  readonly name: "projector";
  /** Of the window, as the system shows it. */
  readonly title: string;
  /** Somebody closed it, or the page it was. */
  readonly onClose: () => void;
  /** It was not let open. */
  readonly onRefused: () => void;
  readonly children: ReactNode;
}

/** A window of its own, for as long as it is drawn, into which this page draws: the same state, no second copy of anything. */
export function ChildWindow({ name, title, onClose, onRefused, children, "data-testid": testId }: ChildWindowProps) {
  const [child, setChild] = useState<Window | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once, whoever is told of its end
  useEffect(() => {
    const opened = window.open("about:blank", name);
    if (!opened) {
      onRefused();
      return;
    }
    const stopLooks = wearLooks(document, opened.document);
    const gone = (): void => onClose();
    opened.addEventListener("pagehide", gone);
    setChild(opened);
    return () => {
      opened.removeEventListener("pagehide", gone);
      stopLooks();
      opened.close();
    };
  }, [name]);
  useEffect(() => {
    if (child) child.document.title = title;
  }, [child, title]);
  return (
    child &&
    createPortal(
      <div className="c-child" data-testid={testId}>
        {children}
      </div>,
      child.document.body,
    )
  );
}
