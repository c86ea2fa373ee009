import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";

export interface SpaceCounts {
  readonly envelopes: number;
  readonly signatures: number;
  readonly folds: number;
  readonly pruned: number;
}

/** Has everything checked on the page about security; fails when anything is not as it was signed. */
export async function checkSpace({ page }: City): Promise<SpaceCounts> {
  await page.getByTestId("nav-security").click();
  await page.getByTestId("verify").click();
  const counts = page.getByTestId("verify-counts");
  await expect(page.getByTestId("verify-progress")).toHaveCount(0);
  await expect(page.getByTestId("verify-broken")).toHaveCount(0);
  await counts.waitFor();
  const read = async (name: string) => Number(await counts.getAttribute(`data-${name}`));
  return {
    envelopes: await read("envelopes"),
    signatures: await read("signatures"),
    folds: await read("folds"),
    pruned: await read("pruned"),
  };
}
