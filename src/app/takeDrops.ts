/** Files that this app itself has written for others: main knows what to do with each. */
const OURS = /\.concordia(-invite)?$/iu;

/** One of them that is put down anywhere in the window is opened as if it had been double-clicked. Returns its stop function. */
export function takeDrops(opened: (file: File) => void): () => void {
  const over = (event: DragEvent): void => {
    // Its name is told only when it is put down; whoever lies under it may say otherwise.
    if (!event.defaultPrevented && event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  const dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files.item(0);
    if (!file || !OURS.test(file.name)) return;
    event.preventDefault();
    event.stopPropagation();
    // Whoever took it for its own, and shows that, hears that it is gone.
    event.target?.dispatchEvent(new DragEvent("dragleave", { bubbles: true }));
    opened(file);
  };
  window.addEventListener("dragover", over);
  window.addEventListener("drop", dropped, { capture: true });
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("drop", dropped, { capture: true });
  };
}
