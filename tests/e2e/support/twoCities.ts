import type { City } from "../../../scripts/demo/city.mjs";
import { untilConnected } from "./connection.ts";
import type { OtherApp, Room } from "./room.ts";

/** Lublin with a space and Wrocław in it, with `app` if it has changed it since; both stand on the empty list of drafts and have met. */
export async function twoCities(room: Room, app?: OtherApp): Promise<{ lublin: City; wroclaw: City }> {
  await room.begin("Lublin founds, Wrocław comes", async (first) => {
    await first.guest("Wrocław", await first.founder("Lublin"));
  });
  const [lublin, wroclaw] = await Promise.all([room.launch("Lublin"), room.launch("Wrocław", {}, app)]);
  // Lublin was left where it let Wrocław in.
  for (const { page } of [lublin, wroclaw]) await page.getByTestId("nav-drafts").click();
  await Promise.all([untilConnected(lublin), untilConnected(wroclaw)]);
  return { lublin, wroclaw };
}
