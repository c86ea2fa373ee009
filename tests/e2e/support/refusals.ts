import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { contentHash, openDraft, shownBlocks } from "../../../scripts/demo/drafting.mjs";
import { DRAFT } from "./pairAtWork.ts";

/** What a host must still have when somebody was refused: its draft and its members, each in one number. */
export async function whatStands(city: City): Promise<{ draft: string; members: number }> {
  await city.page.getByTestId("nav-members").click();
  await city.page.getByTestId("members-page").waitFor();
  const members = await city.page.getByTestId("members-table").getByRole("row").count();
  await openDraft(city, DRAFT);
  return { draft: contentHash(await shownBlocks(city)), members };
}

/** The page "Sync" says who was refused and why, in words of the catalogue. */
export async function expectSetAside({ page }: City, who: string, why: string): Promise<void> {
  await page.getByTestId("nav-sync").click();
  const list = page.getByTestId("quarantine");
  const row = list.getByRole("listitem").first();
  await expect(row.getByTestId("quarantine-row")).toHaveText(who);
  await expect(row).toContainText(why);
}

/** The page "Sync" names, newest first, so many changes of one and the same city, and these are their reasons. */
export async function expectAllSetAside({ page }: City, who: string, whys: readonly string[]): Promise<void> {
  await page.getByTestId("nav-sync").click();
  const rows = page.getByTestId("quarantine").getByRole("listitem");
  const read = async (): Promise<string[]> => {
    const texts = (await rows.allInnerTexts()).slice(0, whys.length).filter((text) => text.includes(who));
    return texts.map((text) => whys.find((why) => text.includes(why)) ?? text).sort();
  };
  await expect.poll(read).toEqual([...whys].sort());
}
