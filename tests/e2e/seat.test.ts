import { expect } from "@playwright/test";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { admit, enter, readOutWords } from "../../scripts/demo/joining.mjs";
import { test } from "./support/cities.ts";
import { expectDay, typeDay } from "./support/days.ts";
import { beginWithEverybody } from "./support/everybody.ts";

test("a mayor is invited to a seat, both see it before the words, and everyone sees who sits there", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  const wroclaw = await room.settled("Wrocław");
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await page.getByTestId("invite-seat-choice").click();
  await page.getByTestId("invite-seat-choice-new").click();
  await page.getByTestId("invite-submit").click();
  await expect(page.getByTestId("invite-form")).toContainText("Say for which city or delegation the seat is.");
  await page.getByTestId("seat-delegation").fill("City of Wrocław");
  await page.getByTestId("seat-office").fill("Deputy mayor");
  await page.getByTestId("seat-number").fill("7");
  await typeDay(lublin, "seat-from", "2024-01-01");
  await typeDay(lublin, "seat-to", "2027-12-31");
  await page.getByTestId("invite-submit").click();
  const link = (await page.getByTestId("invite-ready").getAttribute("data-link")) ?? "";
  await page.getByTestId("invite-done").click();

  await wroclaw.page.getByTestId("first-run-join").click();
  await wroclaw.page.getByTestId("join-link").fill(link);
  await wroclaw.page.getByTestId("join-read").click();
  const shown = /City of Wrocław · Deputy mayor.*Seat 7, from 1 Jan 2024 to 31 Dec 2027/s;
  await expect(wroclaw.page.getByTestId("join-confirm")).toContainText(shown);
  await wroclaw.page.getByTestId("identity-name").fill("Marta Nowak");
  await wroclaw.page.getByTestId("identity-delegation").fill("Wrocław");
  await wroclaw.page.getByTestId("join-submit").click();
  await expect(page.getByTestId("request-seat")).toContainText(shown);
  await admit(lublin, await readOutWords(wroclaw));
  await enter(wroclaw);

  await wroclaw.page.getByTestId("nav-members").click();
  for (const city of [lublin, wroclaw]) {
    await expect(city.page.getByTestId("seat-row")).toContainText(shown);
    await expect(city.page.getByTestId("seat-holder")).toHaveText("Marta Nowak");
  }
});

test("chair founds a seat, fills it, changes it, empties it and ends it; everyone sees it, and only chair and secretariat may", async ({
  room,
}) => {
  await beginWithEverybody(room);
  const [lublin, delegate] = await Promise.all([room.launch("Lublin"), room.launch("Delegate")]);
  const { page } = lublin;
  await confirmDialogs(lublin);
  for (const city of [lublin, delegate]) await city.page.getByTestId("nav-members").click();
  await page.getByTestId("seat-new").click();
  await page.getByTestId("seat-submit").click();
  await expect(page.getByTestId("seat-dialog")).toContainText("Say for which city or delegation the seat is.");
  await page.getByTestId("seat-delegation").fill("City of Wrocław");
  await page.getByTestId("seat-number").fill("3");
  await typeDay(lublin, "seat-from", "2024-01-01");
  await page.getByTestId("seat-holder-choice").click();
  await page.getByRole("option", { name: "Coordinator, Delegate" }).click();
  await page.getByTestId("seat-submit").click();
  const rows = [lublin, delegate].map((city) => city.page.getByTestId("seat-row"));
  for (const row of rows) {
    await expect(row).toContainText("City of Wrocław");
    await expect(row).toContainText("Seat 3, from 1 Jan 2024 until further notice");
    await expect(row.getByTestId("seat-holder")).toHaveText("Coordinator, Delegate");
  }
  await expect(delegate.page.getByTestId("seat-change")).toHaveCount(0);
  await expect(delegate.page.getByTestId("seat-new")).toHaveCount(0);

  await page.getByTestId("seat-change").click();
  await expect(page.getByTestId("seat-delegation")).toHaveValue("City of Wrocław");
  await expectDay(lublin, "seat-from", "2024-01-01");
  await page.getByTestId("seat-office").fill("Deputy mayor");
  await page.getByTestId("seat-holder-choice").click();
  await page.getByTestId("seat-holder-choice-vacant").click();
  await page.getByTestId("seat-submit").click();
  for (const row of rows) {
    await expect(row).toContainText("City of Wrocław · Deputy mayor");
    await expect(row).toContainText("Vacant");
  }
  await page.getByTestId("seat-change").click();
  await typeDay(lublin, "seat-to", "2025-12-31");
  await page.getByTestId("seat-submit").click();
  for (const row of rows) {
    await expect(row).toContainText("Seat 3, from 1 Jan 2024 to 31 Dec 2025");
    await expect(row).toContainText("Ended");
  }
});
