import type { City } from "../../../scripts/demo/city.mjs";
import { hostWithDraft } from "./hostWithDraft.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { Room } from "./room.ts";

const EDITORS = ["Wrocław", "Neuchâtel"] as const;

/** Lublin, who chairs, and two who write in the text with it, with one draft open in all three. Neuchâtel reads French. */
export async function drafters(room: Room): Promise<{ lublin: City; wroclaw: City; neuchatel: City }> {
  await room.begin("Lublin chairs, two editors come", async (first) => {
    const lublin = await hostWithDraft(first);
    for (const name of EDITORS) await meetInDraft(lublin, await first.guest(name, lublin, "editor"));
  });
  const [lublin, wroclaw, neuchatel] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Wrocław"),
    room.launch("Neuchâtel", { locale: "fr", theme: "system" }),
  ]);
  await meetInDraft(lublin, wroclaw);
  await meetInDraft(lublin, neuchatel);
  return { lublin, wroclaw, neuchatel };
}
