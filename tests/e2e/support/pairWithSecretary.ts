import type { City } from "../../../scripts/demo/city.mjs";
import { beginWithEverybody } from "./everybody.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { OtherApp, Room } from "./room.ts";

/** Lublin, who chairs, and Kyiv, the secretariat, with one draft open in both; Kyiv with `app`, if it has changed it since. */
export async function pairWithSecretary(room: Room, app?: OtherApp): Promise<{ lublin: City; kyiv: City }> {
  await beginWithEverybody(room);
  const [lublin, kyiv] = await Promise.all([room.launch("Lublin"), room.launch("Kyiv", {}, app)]);
  await meetInDraft(lublin, kyiv);
  return { lublin, kyiv };
}
