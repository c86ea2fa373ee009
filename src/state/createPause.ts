/** So long (ms) work may go on before the window is let draw. */
const EVERY_MS = 40;

/** To be waited for between the steps of long work in the window. No timer: those of a covered window run once a second. */
export function createPause(everyMs = EVERY_MS): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < everyMs) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    since = performance.now();
  };
}
