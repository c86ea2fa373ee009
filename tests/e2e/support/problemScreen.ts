import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { projectRoot } from "../../../scripts/projectRoot.mjs";

const PICTURES = join(projectRoot, "test-results/problems");

/** What would stand there if the data were taken for nothing. */
const EMPTY = ["first-run", "protect-screen", "drafts-page"];

/** A whole screen with these words and a way on, and nothing that looks like an empty space. */
export async function expectProblemScreen(city: City, title: string, picture: string): Promise<void> {
  const { page } = city;
  await expect(page.getByTestId("problem-screen")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByTestId("problem-retry")).toBeVisible();
  for (const id of EMPTY) await expect(page.getByTestId(id)).toHaveCount(0);
  await photograph(city, picture);
}

/** Kept in test-results/problems, to be looked at. */
export async function photograph({ page }: City, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
