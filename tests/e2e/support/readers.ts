import type { City } from "../../../scripts/demo/city.mjs";
import { beginWithEverybody } from "./everybody.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { OtherApp, Room } from "./room.ts";

/** Those who may not write in the text, named by their roles. */
export type Reader = "Observer" | "Delegate";

/** Lublin and one of them with the draft open in both; the reader with `app`, if it has changed it since. */
export async function pairWithReader(
  room: Room,
  name: Reader,
  app?: OtherApp,
): Promise<{ lublin: City; reader: City }> {
  await beginWithEverybody(room);
  const [lublin, reader] = await Promise.all([room.launch("Lublin"), room.launch(name, {}, app)]);
  await meetInDraft(lublin, reader);
  return { lublin, reader };
}
