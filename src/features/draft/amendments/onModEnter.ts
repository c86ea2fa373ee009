import type { KeyboardEvent } from "react";

/** Ctrl+Enter (Command on a Mac) in a field of several lines. */
export const onModEnter =
  (submit: () => Promise<void>) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
