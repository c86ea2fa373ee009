import { expect, type Page } from "@playwright/test";
import { typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { netPageOf } from "../support/connection.ts";
import { test } from "../support/hostileCities.ts";
import { pairAtWork, untilBothEqual } from "../support/pairAtWork.ts";
import { photograph } from "../support/problemScreen.ts";

const DAY_MS = 86_400_000;

/** From its next beginning on a page takes tomorrow's time for that of today. */
async function beginTomorrow(page: Page): Promise<void> {
  await page.addInitScript((ahead) => {
    const today = Date.now;
    Date.now = () => today() + ahead;
  }, DAY_MS);
  await page.reload();
}

test("two machines whose clocks are a day apart say so on both screens, and keep writing in one draft", async ({
  room,
  hostile,
}) => {
  // All of Wrocław's app is a day ahead: the vault from its start, then the network and the window.
  const app = { root: hostile, env: { HOSTILE_CLOCK_BACK_MS: String(-DAY_MS) } };
  const { lublin, wroclaw } = await pairAtWork(room, { settings: { locale: "fr" }, app });
  await beginTomorrow(await netPageOf(wroclaw));
  await beginTomorrow(wroclaw.page);
  await expect(wroclaw.page.getByText("The clocks do not agree").first()).toBeVisible({ timeout: 20_000 });
  await expect(lublin.page.getByText("Les horloges ne concordent pas").first()).toBeVisible({ timeout: 20_000 });
  await Promise.all([photograph(wroclaw, "clock a day off"), photograph(lublin, "clock a day off (fr)")]);
  await Promise.all([typeAtEndOf(lublin, 0, " From today."), typeAtEndOf(wroclaw, 1, " From tomorrow.")]);
  await untilBothEqual(lublin, wroclaw);
  // Said once, in the list too; and nobody's edits were set aside for their date.
  await wroclaw.page.getByTestId("nav-notices").click();
  await expect(wroclaw.page.getByTestId("notice-row").filter({ hasText: "The clocks do not agree" })).toHaveCount(1);
  await wroclaw.page.getByTestId("nav-sync").click();
  await expect(wroclaw.page.getByTestId("quarantine-row")).toHaveCount(0);
});
