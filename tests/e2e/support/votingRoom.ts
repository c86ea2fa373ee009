import { expect, type Locator } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { untilConnected } from "./connection.ts";
import type { Room } from "./room.ts";
import { beginWithFourSeats } from "./seats.ts";

export const MEETING = "Fifth meeting of the working group";

export interface Cities {
  readonly lublin: City;
  readonly kyiv: City;
  readonly neuchatel: City;
}

/** Lublin chairs, Kyiv is the secretariat, Neuchâtel a delegation that reads French. Four seats, of which one is vacant; all look at one meeting. */
export async function threeAtMeeting(room: Room): Promise<Cities> {
  await beginWithFourSeats(room);
  const [lublin, kyiv, neuchatel] = await Promise.all([
    room.launch("Lublin", { theme: "system" }),
    room.launch("Kyiv"),
    room.launch("Neuchâtel", { locale: "fr", theme: "system" }),
  ]);
  const all = [lublin, kyiv, neuchatel];
  for (const city of all) await untilConnected(city);
  await lublin.page.getByTestId("nav-meetings").click();
  await lublin.page.getByTestId("new-meeting").click();
  await lublin.page.getByTestId("meeting-title").fill(MEETING);
  await lublin.page.getByTestId("meeting-submit").click();
  await lublin.page.getByTestId("agenda-usual").click();
  for (const { page } of [kyiv, neuchatel]) {
    await page.getByTestId("nav-meetings").click();
    await page.getByTestId("meeting-row").getByRole("button", { name: MEETING, exact: true }).click();
  }
  for (const { page } of all) await expect(page.getByTestId("agenda-item")).toHaveCount(9);
  return { lublin, kyiv, neuchatel };
}

interface Put {
  readonly way?: "consensus" | "hands" | "secret" | "paper";
  /** Who open it, for a secret one. */
  readonly tellers?: readonly [string, string];
}

/** Puts a question, by roll call where nothing else is said. */
export async function put({ page }: City, question: string, { way, tellers = ["", ""] }: Put = {}): Promise<void> {
  await page.getByTestId("vote-put").click();
  await page.getByTestId("vote-question").fill(question);
  if (way) {
    await page.getByTestId("vote-way").click();
    await page.getByTestId(`vote-way-${way}`).click();
  }
  if (way === "secret")
    for (const [at, name] of tellers.entries()) {
      await page.getByTestId(`vote-teller-${at + 1}`).click();
      await page.getByRole("option", { name }).click();
    }
  await page.getByTestId("vote-submit").click();
  await expect(page.getByTestId("vote-dialog")).toHaveCount(0);
}

export const voteOn = ({ page }: City, question: string): Locator =>
  page.getByTestId("vote").filter({ hasText: question });

/** With one key, while the focus is among the buttons of the newest vote. */
export async function press(city: City, vote: Locator, key: string): Promise<void> {
  await vote.getByTestId("ballot-0").focus();
  await city.page.keyboard.press(key);
  await expect(vote.getByTestId("own-ballot")).toHaveAttribute("data-cast", "true");
}

/** Closes it over what was cast; `counted`: over what was counted in the room. */
export async function close({ page }: City, vote: Locator, counted: readonly number[] = []): Promise<void> {
  await vote.getByTestId("vote-close").click();
  for (const [at, count] of counted.entries()) await page.getByTestId(`count-${at}`).fill(String(count));
  await page.getByTestId("vote-close-submit").click();
  await expect(vote).toHaveAttribute("data-state", "closed");
}
