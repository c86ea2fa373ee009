/** A window that is covered or minimised draws nothing; nobody waits for its frames then. */
const LATEST_MS = 250;

/** Resolves when what is in the document now has been drawn. */
export function whenDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const latest = setTimeout(resolve, LATEST_MS);
    // A callback of the next frame runs before that frame is drawn, one of the frame after it when it has been.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(latest);
        resolve();
      }),
    );
  });
}
