import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type City, confirmDialogs, windowOf } from "../../scripts/demo/city.mjs";
import { foundSpace } from "../../scripts/demo/joining.mjs";
import { createDraft, openDraft } from "../../scripts/demo/drafting.mjs";
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { openSecurity } from "./support/machines.ts";

/** Words that stand nowhere else on a disk. */
const WORDS = {
  space: "Zwierciadlana",
  name: "Kazimiera",
  delegation: "Nieboraczek",
  title: "Quondamlight",
  text: "Вишиванка",
  deleted: "Schmetterling",
} as const;

/** The files of a folder in which a word stands, as UTF-8 or UTF-16 (what IndexedDB writes). */
function filesWith(folder: string, word: string): string[] {
  const forms = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le"), Buffer.from(word, "utf16le").swap16()];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

test("no word of a draft, a title or a name stands on the disk: not in use, not deleted, not after a restart; a space that is erased from a machine is gone: first screen, no word of it on the disk, not after a restart either", async ({
  room,
}) => {
  const city = await room.settled("Lublin");
  await foundSpace(
    city,
    { name: `${WORDS.space} group`, code: "GT-READ" },
    { name: `${WORDS.name}, coordinator`, delegation: WORDS.delegation },
  );
  await createDraft(city, `${WORDS.title} draft`);
  const { page, profile } = city;
  await page.locator(".ProseMirror").click();
  await page.keyboard.type(`${WORDS.text} stays. `);
  await page.keyboard.type(`${WORDS.deleted}`);
  await untilSaved(city);
  for (let i = 0; i < WORDS.deleted.length; i++) await page.keyboard.press("Backspace");
  await untilSaved(city);
  await expect(page.locator(".ProseMirror")).toContainText(WORDS.text);
  await expect(page.locator(".ProseMirror")).not.toContainText(WORDS.deleted);
  expectNothing(profile);

  await city.app.close();
  expectNothing(profile);
  const again = await room.launch("Lublin");
  await openDraft(again, WORDS.title);
  await expect(again.page.locator(".ProseMirror")).toContainText(WORDS.text);
  expectNothing(profile);
  // The search itself finds what is there: the settings are no secret.
  expect(filesWith(profile, "comfortable").length).toBeGreaterThan(0);

  await test.step("the space is erased from the machine", () => eraseSpace(again));
  await again.app.close();
  const empty = await room.launch("Lublin");
  await expect(empty.page.getByTestId("first-run")).toBeVisible();
  await empty.app.close();
  expectNothing(profile);
});

async function eraseSpace(city: City): Promise<void> {
  await confirmDialogs(city);
  await openSecurity(city);
  await city.page.getByTestId("erase-space").click();
  const page = await windowOf(city.app);
  await expect(page.getByTestId("first-run")).toBeVisible({ timeout: 20_000 });
}

function expectNothing(profile: string): void {
  const found = Object.entries(WORDS).flatMap(([what, word]) =>
    filesWith(profile, word).map((file) => `${what}: ${file.slice(profile.length)}`),
  );
  expect(found).toEqual([]);
}
