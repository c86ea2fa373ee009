import { confirmDialogs } from "./city.mjs";

/** @typedef {{ delegation: string, holder: string | null }} SeatWish `holder`: the name of a member; null for a vacant seat */

/**
 * Founds seats, numbered in this order. Ends on the page of members.
 *
 * @param {import("./city.mjs").City} city of chair or secretariat
 * @param {readonly SeatWish[]} seats
 */
export async function foundSeats(city, seats) {
  const { page } = city;
  await confirmDialogs(city);
  await page.getByTestId("nav-members").click();
  for (const [at, { delegation, holder }] of seats.entries()) {
    await page.getByTestId("seat-new").click();
    await page.getByTestId("seat-delegation").fill(delegation);
    await page.getByTestId("seat-number").fill(String(at + 1));
    if (holder !== null) {
      await page.getByTestId("seat-holder-choice").click();
      await page.getByRole("option", { name: holder }).click();
    }
    await page.getByTestId("seat-submit").click();
    await page.getByTestId("seat-row").nth(at).waitFor();
  }
}
