import type { Page } from "@playwright/test";

const BUSY_MS = 80;
const NAMED = {
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  Backspace: { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 },
};

interface AtOnce {
  /** Pressed behind the keys. */
  readonly letters?: string;
  /** The caret is put to the start of this block (counted from 0) right before the first key comes. */
  readonly caretInBlock?: number;
}

/** These keys, pressed while the window is busy: it takes them one behind the other and draws no frame between. */
export async function pressAtOnce(
  page: Page,
  keys: readonly (keyof typeof NAMED)[],
  { letters = "", caretInBlock }: AtOnce = {},
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(
    ({ busyMs, index }) => {
      // With the first key and not before: a window that has much to do takes a key before what it was to do earlier.
      const begin = () => {
        const end = performance.now() + busyMs;
        while (performance.now() < end);
        const block = index === null ? null : document.querySelectorAll(".ProseMirror > [data-block]")[index];
        if (block?.firstChild) getSelection()?.setPosition(block.firstChild, 0);
      };
      addEventListener("keydown", begin, { capture: true, once: true });
    },
    { busyMs: BUSY_MS, index: caretInBlock ?? null },
  );
  const pressed = [...keys.map((key) => NAMED[key]), ...[...letters].map((letter) => ({ key: letter, text: letter }))];
  await Promise.all(
    pressed.flatMap((key) =>
      (["keyDown", "keyUp"] as const).map((type) => cdp.send("Input.dispatchKeyEvent", { type, ...key })),
    ),
  );
  await cdp.detach();
}
