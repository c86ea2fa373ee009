import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";

const PARTS = ["year", "month", "day"] as const;

/** Types a day, "2024-05-31", into a field of days: each part where the language has it. */
export async function typeDay({ page }: City, field: string, day: string): Promise<void> {
  for (const [at, digits] of day.split("-").entries()) {
    await page
      .getByTestId(field)
      .locator(`[data-type="${PARTS[at] ?? ""}"]`)
      .click();
    await page.keyboard.type(digits);
  }
}

/** The field says this day, to the eye and to a reader. */
export async function expectDay({ page }: City, field: string, day: string): Promise<void> {
  for (const [at, digits] of day.split("-").entries()) {
    const part = page.getByTestId(field).locator(`[data-type="${PARTS[at] ?? ""}"]`);
    await expect(part).toHaveText(digits);
    await expect(part).toHaveAttribute("aria-valuenow", String(Number(digits)));
  }
}
