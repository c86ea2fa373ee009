import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { beginWithEverybody } from "./everybody.ts";
import type { Room } from "./room.ts";

/** Puts the profiles of everybody here: Lublin, who chairs, Kyiv, the secretariat, and Neuchâtel, a delegation, sit; one seat is vacant. */
export const beginWithFourSeats = (room: Room): Promise<void> =>
  room.begin("Lublin, everybody and four seats", async (first) => {
    await beginWithEverybody(first);
    await foundSeats(await first.launch("Lublin"), [
      { delegation: "Lublin", holder: "Coordinator, Lublin" },
      { delegation: "Kyiv", holder: "Coordinator, Kyiv" },
      { delegation: "Canton of Neuchâtel", holder: "Coordinator, Neuchâtel" },
      { delegation: "Norway", holder: null },
    ]);
  });

/** Founds seats, numbered in this order; `holder` is who sits there, null for a vacant one. Ends on the page of members. */
export async function foundSeats(
  city: City,
  seats: readonly { readonly delegation: string; readonly holder: string | null }[],
): Promise<void> {
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
    await expect(page.getByTestId("seat-row")).toHaveCount(at + 1);
  }
}
