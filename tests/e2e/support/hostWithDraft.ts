import type { City, CitySettings } from "../../../scripts/demo/city.mjs";
import { createDraft, openDraft } from "../../../scripts/demo/drafting.mjs";
import { untilSaved } from "../../bench/app.mjs";
import type { Room } from "./room.ts";

export const DRAFT = "Draft recommendation";

export async function writeDraft(city: City): Promise<void> {
  await createDraft(city, DRAFT);
  await city.page.locator(".ProseMirror").click();
  await city.page.keyboard.type("First paragraph.");
  await city.page.keyboard.press("Enter");
  await city.page.keyboard.type("Second paragraph.");
}

/** Puts the profile of Lublin here: it has founded a space and written a draft. */
export async function beginWithDraft(room: Room): Promise<void> {
  await room.begin("Lublin writes", async (first) => {
    const lublin = await first.founder("Lublin");
    await writeDraft(lublin);
    await untilSaved(lublin);
  });
}

/** Lublin alone in its space, with its draft open. */
export async function hostWithDraft(room: Room, settings?: CitySettings): Promise<City> {
  await beginWithDraft(room);
  const lublin = await room.launch("Lublin", settings);
  await openDraft(lublin, DRAFT);
  return lublin;
}
