import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pressUntilFocused, typeInto } from "./support/keyboard.ts";
import { DRAFT } from "./support/hostWithDraft.ts";

/** The keys of this machine, unprotected, said and confirmed without a mouse. Where a keychain is, nobody asks. */
async function settleKeysByKeyboard({ page }: City): Promise<void> {
  await page.getByTestId("protect-screen").or(page.getByTestId("first-run")).first().waitFor();
  if (await page.getByTestId("first-run").isVisible()) return;
  await pressUntilFocused(page, page.getByTestId("protect-screen").getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await pressUntilFocused(page, page.getByTestId("protect-understood"));
  await page.keyboard.press("Space");
  await pressUntilFocused(page, page.getByTestId("protect-submit"));
  await page.keyboard.press("Enter");
  await page.getByTestId("first-run").waitFor();
}

async function choose({ page }: City, choice: "create" | "join" | "sample"): Promise<void> {
  await pressUntilFocused(page, page.getByTestId(`first-run-${choice}`));
  await page.keyboard.press("Enter");
}

async function createByKeyboard(city: City): Promise<void> {
  const { page } = city;
  await choose(city, "create");
  await typeInto(page, page.getByTestId("create-space-name"), "Working Group on Intercultural Integration");
  await typeInto(page, page.getByTestId("create-space-code"), "GT-ADI-INT");
  await typeInto(page, page.getByTestId("identity-name"), "Coordinator, Lublin");
  await typeInto(page, page.getByTestId("identity-delegation"), "Lublin");
  await page.keyboard.press("Enter");
  await page.getByTestId("drafts-page").waitFor();
}

test("from a fresh profile, by keyboard alone: look around in a sample and write in it", async ({ room }) => {
  const lublin = await room.launch("Lublin");
  const { page } = lublin;
  await settleKeysByKeyboard(lublin);
  await choose(lublin, "sample");
  await page.getByTestId("drafts-table").waitFor({ timeout: 60_000 });
  await pressUntilFocused(page, page.getByTestId("draft-row").first());
  await page.keyboard.press("Enter");
  await page.locator(".ProseMirror").waitFor();
  await pressUntilFocused(page, page.locator(".ProseMirror"));
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Written by hand: ");
  expect((await shownBlocks(lublin))[0]?.text).toMatch(/^Written by hand: /);
  await expect(page.getByTestId("saving")).toContainText("Kept on this machine");
});

test("from two fresh profiles, by keyboard alone, as the README tells it: a space, a place to meet, invite, join, words, write", async ({
  room,
}) => {
  const [lublin, wroclaw] = [
    await room.launch("Lublin", { rendezvous: [] }),
    await room.launch("Wrocław", { rendezvous: [] }),
  ];
  await settleKeysByKeyboard(lublin);
  await createByKeyboard(lublin);
  await confirmDialogs(lublin);
  const { page } = lublin;
  await pressUntilFocused(page, page.getByTestId("new-draft").first());
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByTestId("new-draft-title"), DRAFT);
  await page.keyboard.press("Enter");
  await page.locator(".ProseMirror").waitFor();
  await page.keyboard.type("Written in Lublin.");
  await pressUntilFocused(page, page.getByTestId("nav-sync"));
  await page.keyboard.press("Enter");
  await pressUntilFocused(page, page.getByTestId("sync-part-prepare"));
  for (const part of ["file", "places"]) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByTestId(`sync-part-${part}`)).toHaveAttribute("aria-selected", "true");
  }
  await pressUntilFocused(page, page.getByTestId("meeting-address"));
  await page.keyboard.type(room.rendezvous().url);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("sync-page")).toContainText(room.rendezvous().url);
  await pressUntilFocused(page, page.getByTestId("nav-members"));
  await page.keyboard.press("Enter");
  await pressUntilFocused(page, page.getByTestId("invite"));
  await page.keyboard.press("Enter");
  await pressUntilFocused(page, page.getByTestId("invite-submit"));
  await page.keyboard.press("Enter");
  const link = (await page.getByTestId("invite-ready").getAttribute("data-link")) ?? "";
  await pressUntilFocused(page, page.getByTestId("invite-done"));
  await page.keyboard.press("Enter");

  const guest = wroclaw.page;
  await settleKeysByKeyboard(wroclaw);
  await choose(wroclaw, "join");
  await wroclaw.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), link);
  await pressUntilFocused(guest, guest.getByTestId("join-link"));
  await guest.keyboard.press("Control+V");
  await pressUntilFocused(guest, guest.getByTestId("join-read"));
  await guest.keyboard.press("Enter");
  await typeInto(guest, guest.getByTestId("identity-name"), "Coordinator, Wrocław");
  await typeInto(guest, guest.getByTestId("identity-delegation"), "Wrocław");
  await guest.keyboard.press("Enter");
  const words = (await guest.getByTestId("join-code-words").getAttribute("data-words")) ?? "";
  expect(words.split(" ")).toHaveLength(5);
  await typeInto(page, page.getByTestId("join-words"), words);
  await page.keyboard.press("Enter");
  await pressUntilFocused(guest, guest.getByTestId("join-enter"));
  await guest.keyboard.press("Enter");
  await guest.getByTestId("drafts-page").waitFor();
  await expect(page.getByTestId("members-table")).toContainText("Coordinator, Wrocław");
  await pressUntilFocused(guest, guest.getByTestId("draft-row").first());
  await guest.keyboard.press("Enter");
  await expect(guest.locator(".ProseMirror")).toContainText("Written in Lublin.");
  await pressUntilFocused(guest, guest.locator(".ProseMirror"));
  await guest.keyboard.press("Control+End");
  await guest.keyboard.type(" Written in Wrocław.");
  await expect(guest.getByTestId("saving")).toContainText("Lublin has it");
});
