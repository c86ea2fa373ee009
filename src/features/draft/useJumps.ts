import { useEffect } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { elementOf } from "./blockElement.ts";

const MARKED_MS = 1200;

/** Brings the block that was asked for to the top of the text and shows for a moment which one it is. */
export function useJumps(editor: Editor | null): void {
  const jump = useAppSelector((state) => state.openDraft.jump);
  useEffect(() => {
    if (!editor || !jump) return;
    const element = elementOf(editor, jump.block);
    if (!element) return;
    element.scrollIntoView({ block: "start", behavior: "instant" });
    // The editor owns the attributes of its blocks, so the mark is an animation of the page, not a class.
    const colour = getComputedStyle(element).getPropertyValue("--accent-soft");
    const mark = element.animate([{ backgroundColor: colour }, { backgroundColor: "transparent" }], {
      duration: MARKED_MS,
      easing: "ease-in",
    });
    return () => mark.cancel();
  }, [editor, jump]);
}
