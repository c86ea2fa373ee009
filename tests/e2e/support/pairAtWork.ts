import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { createDraft, openDraft, untilEqual } from "../../../scripts/demo/drafting.mjs";
import type { Room } from "./room.ts";
import { untilConnected } from "./connection.ts";

export const DRAFT = "Draft recommendation";

/** Lublin and Wrocław with one draft open in both; one paragraph a city. */
export async function pairAtWork(room: Room): Promise<{ lublin: City; wroclaw: City }> {
  await room.begin("Lublin writes, Wrocław comes", async (first) => {
    const lublin = await first.founder("Lublin");
    await writeDraft(lublin);
    const wroclaw = await first.guest("Wrocław", lublin);
    await Promise.all([openDraft(lublin, DRAFT), openDraft(wroclaw, DRAFT)]);
    await untilBothEqual(lublin, wroclaw);
  });
  const [lublin, wroclaw] = await Promise.all([room.launch("Lublin"), room.launch("Wrocław")]);
  await Promise.all([openDraft(lublin, DRAFT), openDraft(wroclaw, DRAFT)]);
  await untilBothEqual(lublin, wroclaw);
  await Promise.all([untilConnected(lublin), untilConnected(wroclaw)]);
  return { lublin, wroclaw };
}

export async function writeDraft(city: City): Promise<void> {
  await createDraft(city, DRAFT);
  await city.page.locator(".ProseMirror").click();
  await city.page.keyboard.type("First paragraph.");
  await city.page.keyboard.press("Enter");
  await city.page.keyboard.type("Second paragraph.");
}

/** Milliseconds until both windows show the same blocks. */
export async function untilBothEqual(a: City, b: City, withinMs = 30_000): Promise<number> {
  const { isEqual, ms } = await untilEqual(a, b, withinMs);
  expect(isEqual, `${a.name} and ${b.name} show the same text`).toBe(true);
  return ms;
}
