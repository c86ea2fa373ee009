import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { foundSpace } from "../../scripts/demo/joining.mjs";
import { hasPicture, untilSaved } from "../bench/app.mjs";
import { hasBegunWithPicture } from "./support/begunWithPicture.ts";
import { flipped } from "./support/brokenProfile.ts";
import { test } from "./support/cities.ts";
import { closedWithDraft } from "./support/damagedLog.ts";
import { DRAFT, writeDraft } from "./support/hostWithDraft.ts";
import { expectProblemScreen, photograph } from "./support/problemScreen.ts";

const PASSPHRASE = "gołąb na moście o świcie";
const SPACE = { name: "Working Group", code: "GT-ADI-INT" };
const SELF = { name: "Coordinator, Lublin", delegation: "Lublin" };

const DAMAGED = '{"locale":"en","the';

const keyFile = ({ profile }: { profile: string }): string => join(profile, "vault", "keys.json");

test("a key file that is damaged, newer or gone, and a protection that changed, are refused in words; put back, all is there", async ({
  room,
}) => {
  const city = await closedWithDraft(room);
  const whole = readFileSync(keyFile(city), "utf8");
  const parsed: unknown = JSON.parse(whole);
  const changed = (part: object): string => JSON.stringify(Object.assign({}, parsed, part));
  const cases = [
    {
      name: "keys damaged",
      title: "The keys of this machine cannot be read",
      bytes: null,
      locale: "en",
      theme: "light",
    },
    {
      name: "keys newer (dark)",
      title: "These data come from a newer Concordia",
      bytes: changed({ version: 2 }),
      locale: "en",
      theme: "dark",
    },
    {
      name: "protection changed",
      title: "The protection of this machine has changed",
      bytes: changed({ protection: "keychain", backend: "gnome_libsecret" }),
      locale: "en",
      theme: "light",
    },
    {
      name: "protection changed (pl)",
      title: "Ochrona tego komputera się zmieniła",
      bytes: changed({ protection: "keychain", backend: "gnome_libsecret" }),
      locale: "pl",
      theme: "dark",
    },
  ] as const;
  for (const { name, title, bytes, locale, theme } of cases) {
    if (bytes === null) flipped(keyFile(city));
    else writeFileSync(keyFile(city), bytes);
    const before = readFileSync(keyFile(city));
    const broken = await room.launch("Lublin", { locale, theme });
    await expectProblemScreen(broken, title, name);
    await broken.app.close();
    expect(readFileSync(keyFile(city)).equals(before), `${name}: untouched`).toBe(true);
  }
  rmSync(keyFile(city));
  const gone = await room.launch("Lublin", { locale: "en", theme: "light" });
  await expectProblemScreen(gone, "The keys of this machine cannot be read", "keys gone");
  // Somebody puts the file back while the app is open.
  writeFileSync(keyFile(city), whole);
  await gone.page.getByTestId("problem-retry").click();
  await openDraft(gone, DRAFT);
  expect((await shownBlocks(gone)).map(({ text }) => text)).toEqual(["First paragraph.", "Second paragraph."]);
});

test("without a keychain one chooses; nothing is shown before the passphrase; a wrong one is told beside the field, and the right one opens everything", async ({
  room,
}) => {
  const city = await room.launch("Lublin");
  const { page } = city;
  await page.getByTestId("protect-screen").waitFor();
  await photograph(city, "no keychain");
  await page.getByTestId("protect-new").fill(PASSPHRASE);
  await page.getByTestId("protect-repeat").fill(PASSPHRASE);
  await page.getByTestId("protect-submit").click();
  await foundSpace(city, SPACE, SELF);
  await writeDraft(city);
  await untilSaved(city);
  // The list is what a start would begin with, were it not for the passphrase.
  await page.getByTestId("nav-drafts").click();
  await expect(page.getByTestId("draft-row")).toBeVisible();
  await city.app.close();

  const again = await room.launch("Lublin");
  await expect(again.page.getByTestId("unlock-screen")).toBeVisible();
  expect(await hasBegunWithPicture(again.page)).toBe(false);
  expect(hasPicture(city.profile)).toBe(false);
  const field = again.page.getByTestId("unlock-passphrase");
  await field.fill("golab na moscie");
  await again.page.getByTestId("unlock-submit").click();
  await expect(again.page.getByTestId("unlock-screen")).toContainText("That is not the passphrase");
  await photograph(again, "wrong passphrase");
  await field.fill(PASSPHRASE);
  await again.page.getByTestId("unlock-submit").click();
  await openDraft(again, DRAFT);
  expect((await shownBlocks(again)).map(({ text }) => text)).toEqual(["First paragraph.", "Second paragraph."]);
});

test("damaged settings are kept beside the new ones, the reason is shown, and the drafts are untouched", async ({
  room,
}) => {
  const { profile } = await closedWithDraft(room);
  const file = join(profile, "settings.json");
  writeFileSync(file, DAMAGED);
  const damaged = await room.launch("Lublin");
  await expect(damaged.page.getByText("The settings could not be read")).toBeVisible();
  await openDraft(damaged, DRAFT);
  await photograph(damaged, "settings damaged");
  await damaged.page.getByTestId("nav-notices").click();
  await expect(damaged.page.getByTestId("notices-page")).toContainText("The settings could not be read");
  const kept = readdirSync(profile).find((name) => name.startsWith("settings.json.damaged-"));
  expect(kept && readFileSync(join(profile, kept), "utf8")).toBe(DAMAGED);
});
