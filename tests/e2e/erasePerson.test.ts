import { expect } from "@playwright/test";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { test } from "./support/cities.ts";

test("a person's name goes from every list; who has erased it, when, and who was not met since, is listed", async ({
  room,
}) => {
  test.setTimeout(150_000);
  const lublin = await room.founder("Lublin");
  const wroclaw = await room.guest("Wrocław", lublin);
  const oslo = await room.guest("Oslo", lublin, "observer");
  for (const { page } of [lublin, wroclaw, oslo]) {
    await page.getByTestId("nav-members").click();
    await expect(page.getByTestId("members-page")).toContainText("Coordinator, Wrocław");
  }
  await oslo.app.close();
  const { page } = lublin;
  // A machine that was still met when it was asked has been asked.
  for (const city of [lublin, wroclaw]) {
    await expect(city.page.getByRole("row").filter({ hasText: "Oslo" })).not.toContainText("Connected now", {
      timeout: 45_000,
    });
  }
  await confirmDialogs(lublin);
  await page.getByRole("row").filter({ hasText: "Wrocław" }).getByTestId("member-menu-trigger").click();
  await page.getByRole("menuitem", { name: "Erase personal data…" }).click();
  await expect(page.getByTestId("erase-dialog")).toContainText("stay in the log");
  await page.getByTestId("erase-submit").click();
  for (const city of [lublin, wroclaw]) {
    const rows = city.page.getByTestId("erasure-row");
    await expect(rows.filter({ hasText: "Erased" })).toHaveCount(2, { timeout: 30_000 });
    await expect(rows.filter({ hasText: "Coordinator, Oslo" })).toContainText("Not met since");
    await expect(city.page.getByTestId("members-page")).not.toContainText("Wrocław");
  }
  const back = await room.launch("Oslo");
  await expect(page.getByTestId("erasure-row").filter({ hasText: "Erased" })).toHaveCount(3, { timeout: 45_000 });
  await back.page.getByTestId("nav-members").click();
  await expect(back.page.getByTestId("members-page")).not.toContainText("Wrocław");
});
