import { expect } from "@playwright/test";
import { selectWords } from "../../scripts/demo/amending.mjs";
import { createDraft, openDraft } from "../../scripts/demo/drafting.mjs";
import { settleKeys } from "../../scripts/demo/joining.mjs";
import { test } from "./support/cities.ts";

const SPACE = { name: "Working Group on Intercultural Integration", code: "GT-ADI-INT" };

test("who founds a space and quits at once finds the own name, the last words of a draft, and what was proposed to it, again", async ({
  room,
}) => {
  // A first run, with keys that have just been made.
  const first = await room.launch("Lublin");
  await settleKeys(first);
  await first.page.getByTestId("first-run-create").click();
  await first.page.getByTestId("create-space-name").fill(SPACE.name);
  await first.page.getByTestId("create-space-code").fill(SPACE.code);
  await first.page.getByTestId("identity-name").fill("Anna Nowak");
  await first.page.getByTestId("identity-delegation").fill("Lublin");
  // Not one look at what the button does.
  await first.page.getByTestId("create-space-submit").click();
  await first.app.close();

  const second = await room.launch("Lublin");
  await expect(second.page.getByTestId("drafts-page")).toBeVisible();
  await second.page.getByTestId("nav-members").click();
  await expect(second.page.getByTestId("members-page")).toContainText("Anna Nowak");
  await createDraft(second, "Draft recommendation");
  await second.page.locator(".ProseMirror").click();
  await second.page.keyboard.insertText("The last words before the train left.");
  await second.app.close();

  const third = await room.launch("Lublin");
  await openDraft(third, "Draft recommendation");
  await expect(third.page.locator(".ProseMirror")).toContainText("The last words before the train left.");
  await selectWords(third, "last");
  await third.page.keyboard.press("Control+Shift+A");
  await third.page.getByTestId("wording-words").fill("final");
  await third.page.keyboard.press("Control+Enter");
  await third.app.close();

  const fourth = await room.launch("Lublin");
  await openDraft(fourth, "Draft recommendation");
  await expect(fourth.page.getByTestId("amendment-words")).toContainText("final");
});
