const LEAVING: ReadonlySet<string> = new Set(
  "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Escape F7".split(" "),
);

/** Whether a key goes on with a word (true), leaves it (false), or says nothing of that (null). */
export function isTypingKey({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean | null {
  if (LEAVING.has(key)) return false;
  if (isComposing || key === "Backspace" || key === "Delete" || key === "Process" || key === "Dead") return true;
  return [...key].length === 1 && !ctrlKey && !metaKey ? true : null;
}
