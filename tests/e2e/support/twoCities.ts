import type { City } from "../../../scripts/demo/city.mjs";
import { untilConnected } from "./connection.ts";
import { beginWithPair } from "./pairAtWork.ts";
import type { OtherApp, Room } from "./room.ts";

/** Lublin with its draft and Wrocław, with `app` if it has changed it since; both stand on the list of drafts and have met. */
export async function twoCities(room: Room, app?: OtherApp): Promise<{ lublin: City; wroclaw: City }> {
  await beginWithPair(room);
  const [lublin, wroclaw] = await Promise.all([room.launch("Lublin"), room.launch("Wrocław", {}, app)]);
  // They were left in the draft.
  for (const { page } of [lublin, wroclaw]) await page.getByTestId("nav-drafts").click();
  await Promise.all([untilConnected(lublin), untilConnected(wroclaw)]);
  return { lublin, wroclaw };
}
