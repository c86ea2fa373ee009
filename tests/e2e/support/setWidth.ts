import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";

/** Sets the width of the window, the least it can have if none is given, and answers what it was before. */
export async function setWidth({ app, page }: City, wanted = 0): Promise<number> {
  const { before, now } = await app.evaluate(({ BrowserWindow }, width) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith("app://ui"));
    const [least = 0] = window?.getMinimumSize() ?? [];
    const [old = 0, height = 0] = window?.getSize() ?? [];
    window?.setSize(Math.max(least, width), window === undefined ? 0 : height);
    return { before: old, now: Math.max(least, width) };
  }, wanted);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(now);
  return before;
}
