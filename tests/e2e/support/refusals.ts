import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { contentHash, openDraft, shownBlocks } from "../../../scripts/demo/drafting.mjs";
import { DRAFT } from "./hostWithDraft.ts";

/** What a host must still have when somebody was refused: its draft and its members, each in one number. */
export async function whatStands(city: City): Promise<{ draft: string; members: number }> {
  await city.page.getByTestId("nav-members").click();
  await city.page.getByTestId("members-page").waitFor();
  const members = await city.page.getByTestId("members-table").getByRole("row").count();
  await openDraft(city, DRAFT);
  return { draft: contentHash(await shownBlocks(city)), members };
}

/** The page "Sync" says who was refused and why, in words of the catalogue; the newest stands first. */
export async function expectSetAside({ page }: City, who: string, why: string, timeout = 20_000): Promise<void> {
  await page.getByTestId("nav-sync").click();
  const list = page.getByTestId("quarantine");
  const row = list.getByRole("listitem").first();
  await expect(row.getByTestId("quarantine-row")).toHaveText(who, { timeout });
  await expect(row).toContainText(why, { timeout });
}

const rowOf = ({ page }: City, who: string, why: string) =>
  page.getByTestId("quarantine").getByRole("listitem").filter({ hasText: who }).filter({ hasText: why });

/** The page "Sync" names one row for each of these reasons, with so many changes of that city as the reason is named. */
export async function expectAllSetAside(city: City, who: string, whys: readonly string[]): Promise<void> {
  await city.page.getByTestId("nav-sync").click();
  for (const why of new Set(whys)) {
    const count = whys.filter((one) => one === why).length;
    const row = rowOf(city, who, why);
    await expect(row, why).toHaveCount(1);
    const shown = row.getByTestId("quarantine-count");
    await expect(shown, why).toHaveText(count === 1 ? [] : [`${count} changes, `]);
  }
}

/** The page "Sync" names each of these who tried something about members that has no effect, with what and why. */
export async function expectUnheeded({ page }: City, tried: readonly { who: string; why: string }[]): Promise<void> {
  await page.getByTestId("nav-sync").click();
  const rows = page
    .getByTestId("quarantine")
    .getByRole("listitem")
    .filter({ has: page.getByTestId("unheeded-row") });
  for (const { who, why } of tried) {
    const row = rows.filter({ has: page.getByText(who, { exact: true }) }).filter({ hasText: why });
    await expect(row, `${who}: ${why}`).toHaveCount(1, { timeout: 15_000 });
  }
  await expect(rows).toHaveCount(tried.length);
}

/** Opens the row of that city and reason on the page "Sync": how many changes it says it holds, and their numbers from the newest on. */
export async function numbersSetAside(city: City, who: string, why: string): Promise<{ count: string; all: number[] }> {
  await city.page.getByTestId("nav-sync").click();
  const row = rowOf(city, who, why).first();
  await row.getByRole("button").click();
  await row.getByTestId("quarantine-changes").waitFor();
  // Both at one instant: more may be arriving.
  const { count, stretches } = await row.evaluate((element) => ({
    count: element.querySelector('[data-testid="quarantine-count"]')?.textContent ?? "",
    stretches: [...element.querySelectorAll<HTMLElement>('[data-testid="quarantine-numbers"]')].map(({ dataset }) => ({
      from: Number(dataset.from),
      to: Number(dataset.to),
    })),
  }));
  const all = stretches.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => to - i));
  return { count, all };
}
