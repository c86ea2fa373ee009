import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { openDraft } from "../../../scripts/demo/drafting.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { test } from "../support/hostileCities.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { meetInDraft } from "../support/pairAtWork.ts";
import { pairWithSecretary } from "../support/pairWithSecretary.ts";

async function confirmAs(city: City, reference: string): Promise<void> {
  await confirmDialogs(city);
  await openDraft(city, DRAFT);
  await city.page.getByTestId("confirm-version-open").click();
  await city.page.getByTestId("confirm-version-reference").fill(reference);
  await city.page.getByTestId("confirm-version-submit").click();
  await expect(city.page.getByTestId("confirm-version")).toHaveCount(0);
}

test("a version that a changed app confirms is no version where its role may not, and another text is named with its draft and who confirmed it", async ({
  room,
  hostile,
}) => {
  test.setTimeout(150_000);
  const { lublin, kyiv } = await pairWithSecretary(room, { root: hostile, env: { HOSTILE_VERSION: "1" } });
  const wroclaw = await room.launch("Wrocław", {}, { root: hostile });
  await meetInDraft(lublin, wroclaw);
  await confirmAs(wroclaw, "Confirmed by an editor");
  await confirmAs(kyiv, "Another text");

  const { page } = lublin;
  const band = page.getByTestId("version-differs-band");
  await expect(band).toContainText("Another text", { timeout: 30_000 });
  await expect(band).toContainText("Coordinator, Kyiv");
  await expect(page.getByTestId("version")).toHaveCount(1);
  await expect(page.getByTestId("version-answer")).toHaveAttribute("data-answer", "other");
  const lines = [page.getByTestId("version-words"), page.getByTestId("version-own-words")];
  for (const line of lines) await expect(line.getByRole("listitem")).toHaveCount(8);
  const [theirs, ours] = await Promise.all(lines.map((line) => line.getByRole("listitem").allTextContents()));
  expect(ours).not.toEqual(theirs);
  await page.getByTestId("nav-sync").click();
  const warning = page.getByTestId("version-differs");
  await expect(warning).toContainText(DRAFT);
  await expect(warning).toContainText("Coordinator, Kyiv");
  await page.getByTestId("nav-security").click();
  await page.getByTestId("verify").click();
  await expect(page.getByTestId("verify-fault")).toHaveAttribute("data-what", "otherContent", { timeout: 20_000 });
  await expect(page.getByTestId("verify-fault")).toHaveAttribute("data-lane", "control");
  await expect(page.getByTestId("verify-broken")).toContainText(en["security.fault.otherContent"]);
  await expect(page.getByTestId("verify-fault")).toContainText("Kyiv");

  // The chair's own is heard everywhere, also where lies were told.
  await confirmAs(lublin, "First reading");
  await expect(kyiv.page.getByTestId("version").filter({ hasText: "First reading" })).toBeVisible();
  await expect(
    kyiv.page.getByTestId("version").filter({ hasText: "First reading" }).getByTestId("version-answer"),
  ).toHaveAttribute("data-answer", "same");
});
