import { type RefObject, useCallback, useEffect, useState } from "react";

/** What was clicked in the text is shown beside it, and the keys go on there. `onPick` stays the same. */
export function usePicked(room: RefObject<HTMLElement | null>, openInspector: () => void) {
  // An object, so that the same one can be picked again.
  const [picked, setPicked] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (!picked) return;
    const row = room.current?.querySelector<HTMLElement>(
      `[data-part="inspector"] [data-id="${CSS.escape(picked.id)}"]`,
    );
    row?.scrollIntoView({ block: "nearest" });
    row?.focus({ preventScroll: true });
  }, [picked, room]);
  return useCallback(
    (id: string): void => {
      openInspector();
      setPicked({ id });
    },
    [openInspector],
  );
}
