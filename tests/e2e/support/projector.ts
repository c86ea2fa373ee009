import { expect, type Page } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";

/** Opens the projector's window from the menu of the meeting. */
export async function openProjector({ app, page }: City): Promise<Page> {
  const opened = app.waitForEvent("window");
  await page.getByTestId("meeting-more").click();
  await page.getByTestId("meeting-more-menu-projector").click();
  const wall = await opened;
  await expect(wall.getByTestId("projector")).toBeVisible();
  return wall;
}

/** Of the page in it, without a frame. */
export async function setWallSize({ app }: City, wall: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const isWall = (one: Electron.BrowserWindow) => one.webContents.getURL() === "about:blank" && one.isVisible();
      BrowserWindow.getAllWindows().find(isWall)?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await wall.waitForFunction((wanted) => innerWidth === wanted, width);
}

/** A key, as the system gives it to the window. */
export async function pressOnWall({ app }: City, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const isWall = (one: Electron.BrowserWindow) => one.webContents.getURL() === "about:blank" && one.isVisible();
    BrowserWindow.getAllWindows().find(isWall)?.webContents.sendInputEvent({ type: "keyDown", keyCode: key });
  }, keyCode);
}
