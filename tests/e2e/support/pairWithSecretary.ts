import type { City } from "../../../scripts/demo/city.mjs";
import { hostWithDraft } from "./hostWithDraft.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { OtherApp, Room } from "./room.ts";

/** Lublin, who chairs, and Wrocław as the secretariat with one draft open in both; Wrocław with `app`, if it has changed it since. */
export async function pairWithSecretary(room: Room, app?: OtherApp): Promise<{ lublin: City; wroclaw: City }> {
  await room.begin("Lublin writes, Wrocław comes as the secretariat", async (first) => {
    const lublin = await hostWithDraft(first);
    await meetInDraft(lublin, await first.guest("Wrocław", lublin, "secretariat"));
  });
  const [lublin, wroclaw] = await Promise.all([room.launch("Lublin"), room.launch("Wrocław", {}, app)]);
  await meetInDraft(lublin, wroclaw);
  return { lublin, wroclaw };
}
