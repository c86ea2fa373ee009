import { expect } from "@playwright/test";
import { typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import { patchedApp } from "./support/patchedApp.ts";
import { photograph } from "./support/problemScreen.ts";

const TOMORROW = "Date.now() + 86_400_000";

/** The same app on a computer whose clock is a day ahead: the three places where it takes the time of day. */
const DAY_AHEAD = [
  { file: "electron/vault/process.ts", from: "now: Date.now,", to: `now: () => ${TOMORROW},` },
  { file: "src/sync/clock.ts", from: "now: () => Date.now(),", to: `now: () => ${TOMORROW},` },
  { file: "src/workspace/presence.ts", from: "= Date.now)", to: `= () => ${TOMORROW})` },
];

test("two machines whose clocks are a day apart say so on both screens, and keep writing in one draft", async ({
  room,
}) => {
  const root = await patchedApp("tomorrow", DAY_AHEAD);
  const { lublin, wroclaw } = await pairAtWork(room, { settings: { locale: "fr" }, app: { root } });
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
