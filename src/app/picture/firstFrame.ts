import type { MainBridge } from "../../workspace/mainPort.ts";

/** Whatever keeps the window from coming up has to be seen. */
const LONGEST_MS = 5_000;
/** A window that is covered or minimised draws nothing; nobody waits for its frame then. */
const LATEST_MS = 500;

/** A start that has shown its first frame. */
export interface FirstFrame {
  /** The window shows itself now. */
  drop(): void;
}

/**
 * What the list looked like last time stands in the page when main has kept it (electron/main/picture), and is drawn before any
 * script is read. Resolves when it is, or when there is nothing to draw.
 */
export async function firstFrame(main: Pick<MainBridge, "listening">): Promise<FirstFrame> {
  const picture = document.getElementById("picture");
  const drop = (): void => picture?.remove();
  if (picture) {
    setTimeout(drop, LONGEST_MS);
    await untilOnScreen();
    performance.mark("picture-drawn");
    void main.listening();
  }
  return { drop };
}

/**
 * A frame that the page has given away still passes through two other processes. Resolves when the browser says that it is on the
 * screen: until then nothing else should want the processor.
 */
function untilOnScreen(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(latest);
      watching.disconnect();
      resolve();
    };
    const latest = setTimeout(end, LATEST_MS);
    const watching = new PerformanceObserver(end);
    watching.observe({ type: "paint", buffered: true });
  });
}
