import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { netPageOf, setOffline, untilConnected } from "./connection.ts";
import { untilBothEqual } from "./pairAtWork.ts";

/**
 * Both leave and come back at one instant, and each then writes a letter that the other must show. Even rounds press
 * "work offline"; odd ones load the network's window anew, which is what happens after a crash of it.
 *
 * @returns milliseconds from coming back to equal texts
 */
export async function joinAtOnce(a: City, b: City, round: number): Promise<number> {
  const letter = String.fromCharCode(0x61 + (round % 26));
  const length = (await textOf(a)).length;
  const begun = round % 2 === 0 ? await comeOnlineAtOnce(a, b) : await reloadAtOnce(a, b);
  await Promise.all([typeAtEndOf(a, 0, letter), typeAtEndOf(b, 1, letter)]);
  await untilBothEqual(a, b, 15_000);
  expect((await textOf(b)).length, `round ${round}: both letters are in both`).toBe(length + 2);
  await Promise.all([untilConnected(a), untilConnected(b)]);
  return performance.now() - begun;
}

async function comeOnlineAtOnce(a: City, b: City): Promise<number> {
  await Promise.all([setOffline(a, true), setOffline(b, true)]);
  const begun = performance.now();
  await Promise.all([a, b].map(({ page }) => page.getByTestId("work-offline").click()));
  return begun;
}

async function reloadAtOnce(a: City, b: City): Promise<number> {
  const [netOfA, netOfB] = await Promise.all([netPageOf(a), netPageOf(b)]);
  const begun = performance.now();
  await Promise.all([netOfA.reload(), netOfB.reload()]);
  return begun;
}

const textOf = async (city: City): Promise<string> => (await shownBlocks(city)).map(({ text }) => text).join("\n");
