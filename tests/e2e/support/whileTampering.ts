import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { setOffline, untilConnected } from "./connection.ts";
import { untilBothEqual } from "./pairAtWork.ts";
import { expectSetAside, whatStands } from "./refusals.ts";
import { type Tampering, tamper } from "./tamper.ts";

/** Wrocław's app does it to what is typed next; nothing of that is to be seen at Lublin until it is honest again. */
export async function whileTampering(
  lublin: City,
  wroclaw: City,
  how: Tampering,
  shown: () => Promise<void>,
): Promise<void> {
  const before = await whatStands(lublin);
  await tamper(wroclaw, how);
  await comeAgain(wroclaw);
  await Promise.all([untilConnected(wroclaw), untilConnected(lublin)]);
  await typeAtEndOf(wroclaw, 0, ` Forged: ${how}.`);
  await shown();
  expect(await whatStands(lublin), how).toEqual(before);
  await tamper(wroclaw, "nothing");
  await comeAgain(wroclaw);
  await untilBothEqual(lublin, wroclaw);
}

/** A new connection, on which it has told of every log and nothing is held against it. */
export async function comeAgain(city: City): Promise<void> {
  await setOffline(city, true);
  await setOffline(city, false);
}

/** What is forged so is set aside at Lublin, with whose it is said to be and why. */
export const refuseTampering = (
  lublin: City,
  wroclaw: City,
  { how, who, why }: { readonly how: Tampering; readonly who: string; readonly why: string },
): Promise<void> => whileTampering(lublin, wroclaw, how, () => expectSetAside(lublin, who, why));
