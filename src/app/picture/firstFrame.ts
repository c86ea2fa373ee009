import type { MainBridge } from "../../workspace/mainPort.ts";

/** Whatever keeps the window from coming up has to be seen. */
const LONGEST_MS = 5_000;

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
    // The second frame begins when the first is on its way to the screen: until then nothing else should want the processor.
    await nextFrame();
    await nextFrame();
    performance.mark("picture-drawn");
    void main.listening();
  }
  return { drop };
}

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
