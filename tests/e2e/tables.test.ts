import { expect } from "@playwright/test";
import { createDraft, openDraft, untilEqual } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { twoCities } from "./support/twoCities.ts";

test("two cities change one table apart and add footnotes, and hold equal tables when they meet", async ({
  room,
}, info) => {
  const { lublin, wroclaw } = await twoCities(room);
  await createDraft(lublin, "Annex with a table");
  await lublin.page.locator(".ProseMirror").click();
  await lublin.page.keyboard.type("Contributions of the members");
  await lublin.page.getByTestId("insert-table").click();
  await lublin.page.getByTestId("size-2-2").click();
  await expect(lublin.page.locator("th")).toHaveCount(2);
  await expect(lublin.page.locator(".ProseMirror")).toBeFocused();
  for (const word of ["City", "Places", "Lublin", "120"]) {
    await lublin.page.keyboard.type(word);
    if (word !== "120") await lublin.page.keyboard.press("Tab");
  }
  await openDraft(wroclaw, "Annex with a table");
  await openDraft(lublin, "Annex with a table");
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);

  await wroclaw.page.getByTestId("work-offline").click();
  await lublin.page.locator("td", { hasText: "120" }).click();
  await lublin.page.keyboard.press("Tab");
  await lublin.page.keyboard.type("Mayence");
  await wroclaw.page.locator("th", { hasText: "Places" }).click();
  await wroclaw.page.getByTestId("table-menu").click();
  await wroclaw.page.getByTestId("table-columnAfter").click();
  await expect(wroclaw.page.locator("th")).toHaveCount(3);
  await expect(wroclaw.page.locator(".ProseMirror")).toBeFocused();
  await wroclaw.page.keyboard.type("From");
  await wroclaw.page.locator("td", { hasText: "120" }).click();
  await wroclaw.page.keyboard.press("End");
  await wroclaw.page.keyboard.press("Control+Alt+f");
  await wroclaw.page.keyboard.type("As of 2021.");
  await wroclaw.page.getByTestId("work-offline").click();

  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);
  for (const { page } of [lublin, wroclaw]) {
    await expect(page.getByRole("columnheader")).toContainText(["City", "Places", "From"]);
    await expect(page.locator("td").filter({ hasText: "Mayence" })).toHaveCount(1);
    await expect(page.locator("tr")).toHaveCount(3);
    await expect(page.locator(".note-marker")).toHaveAccessibleName("Footnote 1");
    await expect(page.locator("[role=doc-footnote]")).toContainText("As of 2021.");
  }
  await info.attach("table", { body: await lublin.page.screenshot({ path: info.outputPath("table.png") }) });
  await wroclaw.page.getByRole("button", { name: "Back to the text from footnote 1" }).click();
  await wroclaw.page.keyboard.type("!");
  await expect(lublin.page.locator("td", { hasText: "120" })).toContainText("!");
});
