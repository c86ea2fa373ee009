import { expect } from "@playwright/test";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { admit, enter, readOutWords } from "../../scripts/demo/joining.mjs";
import { misheard } from "../support/misheard.ts";
import { test } from "./support/cities.ts";

test("an invitation is read over the telephone: six words lead there, five others let in", async ({ room }) => {
  const lublin = await room.founder("Lublin");
  const wroclaw = await room.settled("Wrocław");
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await page.getByTestId("invite-way-spoken").click();
  await page.getByTestId("invite-submit").click();
  const spoken = page.getByTestId("invite-spoken");
  await expect(spoken).toBeVisible({ timeout: 15_000 });
  const line = (await spoken.getAttribute("data-words")) ?? "";
  await page.getByTestId("invite-done").click();
  await expect(page.getByTestId("invitation-row")).toBeVisible();

  const join = wroclaw.page;
  await join.getByTestId("first-run-join").click();
  await join.getByTestId("join-link").fill(misheard(line));
  await join.getByTestId("join-read").click();
  await expect(join.getByTestId("join-paste")).toContainText("One of them was misheard");
  await join.getByTestId("join-link").fill(line);
  await join.getByTestId("join-read").click();
  await expect(join.getByTestId("join-confirm")).toBeVisible({ timeout: 30_000 });
  await join.getByTestId("identity-name").fill("Marta Nowak");
  await join.getByTestId("identity-delegation").fill("Wrocław");
  await join.getByTestId("join-submit").click();
  await admit(lublin, await readOutWords(wroclaw));
  await enter(wroclaw);
  await join.getByTestId("nav-members").click();
  await expect(join.getByTestId("member-row")).toHaveCount(2);
});
