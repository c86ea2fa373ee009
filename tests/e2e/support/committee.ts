import type { City, CitySettings } from "../../../scripts/demo/city.mjs";
import { beginWithEverybody } from "./everybody.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { Room } from "./room.ts";

/** Lublin, who chairs, and two delegates who may not write in the text, with one draft open in all three. `settings`: Neuchâtel's. */
export async function committee(
  room: Room,
  settings: CitySettings = {},
): Promise<{ lublin: City; delegate: City; neuchatel: City }> {
  await beginWithEverybody(room);
  const [lublin, delegate, neuchatel] = await Promise.all([
    room.launch("Lublin", { theme: "system" }),
    room.launch("Delegate"),
    room.launch("Neuchâtel", settings),
  ]);
  await meetInDraft(lublin, delegate);
  await meetInDraft(lublin, neuchatel);
  return { lublin, delegate, neuchatel };
}
