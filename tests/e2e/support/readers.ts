import type { City } from "../../../scripts/demo/city.mjs";
import { hostWithDraft } from "./hostWithDraft.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { OtherApp, Room } from "./room.ts";

export type Reader = "Observer" | "Delegate";
const READERS: readonly Reader[] = ["Observer", "Delegate"];

/** Puts Lublin with a draft here, and two who have read it and may not write in it, named by their roles. */
export async function beginWithReaders(room: Room): Promise<void> {
  await room.begin("Lublin writes, an observer and a delegate come", async (first) => {
    const lublin = await hostWithDraft(first);
    for (const name of READERS) await meetInDraft(lublin, await first.guest(name, lublin, name.toLowerCase()));
  });
}

/** Lublin and one of them with the draft open in both; the reader with `app`, if it has changed it since. */
export async function pairWithReader(
  room: Room,
  name: Reader,
  app?: OtherApp,
): Promise<{ lublin: City; reader: City }> {
  await beginWithReaders(room);
  const [lublin, reader] = await Promise.all([room.launch("Lublin"), room.launch(name, {}, app)]);
  await meetInDraft(lublin, reader);
  return { lublin, reader };
}
