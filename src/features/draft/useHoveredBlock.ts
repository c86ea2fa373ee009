import { useEffect, useState } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";

export interface HoveredBlock {
  readonly id: string;
  readonly element: HTMLElement;
  /** Pixels from the corner of the scrolled text. */
  readonly top: number;
  readonly left: number;
}

const HANDLE = 22;

/** The paragraph beside the mouse, margins included. */
export function useHoveredBlock(editor: Editor): HoveredBlock | null {
  const [hovered, setHovered] = useState<HoveredBlock | null>(null);
  useEffect(() => {
    const scroller = scrollerOf(editor);
    if (!scroller) return;
    const moved = (event: MouseEvent): void => {
      const { left, right } = editor.view.dom.getBoundingClientRect();
      const x = Math.min(Math.max(event.clientX, left + 1), right - 1);
      const element = document.elementsFromPoint(x, event.clientY).find((one) => one.parentElement === editor.view.dom);
      if (!(element instanceof HTMLElement) || event.buttons !== 0) return;
      const id = element.dataset.block ?? "";
      const frame = scroller.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const top = box.top - frame.top + scroller.scrollTop;
      if (id !== "") setHovered({ id, element, top, left: left - frame.left - HANDLE - numberWidth(element) });
    };
    const gone = (): void => setHovered(null);
    scroller.addEventListener("mousemove", moved);
    scroller.addEventListener("mouseleave", gone);
    const stop = editor.model.watchLayout(gone);
    return () => {
      scroller.removeEventListener("mousemove", moved);
      scroller.removeEventListener("mouseleave", gone);
      stop();
    };
  }, [editor]);
  return hovered;
}

/** A number hangs out into the margin. */
const numberWidth = (element: HTMLElement): number => (element.hasAttribute("data-number") ? 18 : 0);

/** The element that scrolls the text. */
export const scrollerOf = (editor: Editor): HTMLElement | null => editor.view.dom.closest<HTMLElement>(".f-draft-text");
