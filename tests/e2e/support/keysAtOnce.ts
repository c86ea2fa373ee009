import type { Page } from "@playwright/test";

const BUSY_MS = 80;
const ENTER = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };

/** Enter and these letters, pressed while the window is busy: it takes them one behind the other and draws no frame between. */
export async function pressEnterAndType(page: Page, letters: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate((busyMs) => {
    setTimeout(() => {
      const end = performance.now() + busyMs;
      while (performance.now() < end);
    });
  }, BUSY_MS);
  const keys = [ENTER, ...[...letters].map((letter) => ({ key: letter, text: letter }))];
  await Promise.all(
    keys.flatMap((key) =>
      (["keyDown", "keyUp"] as const).map((type) => cdp.send("Input.dispatchKeyEvent", { type, ...key })),
    ),
  );
  await cdp.detach();
}
