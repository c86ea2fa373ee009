import { expect } from "@playwright/test";
import type { City, CitySettings } from "../../../scripts/demo/city.mjs";
import { openDraft, untilEqual } from "../../../scripts/demo/drafting.mjs";
import { untilConnected } from "./connection.ts";
import { DRAFT, hostWithDraft } from "./hostWithDraft.ts";
import type { OtherApp, Room } from "./room.ts";

/** Puts the profiles of Lublin and Wrocław here: Lublin has written a draft, and Wrocław, an editor, has read it. */
export async function beginWithPair(room: Room): Promise<void> {
  await room.begin("Lublin writes, Wrocław comes", async (first) => {
    const lublin = await hostWithDraft(first);
    await meetInDraft(lublin, await first.guest("Wrocław", lublin));
  });
}

/**
 * Lublin and Wrocław with one draft open in both; one paragraph a city. They have met before, so that they come as
 * members: Wrocław with `app`, if it has changed it since.
 */
export async function pairAtWork(
  room: Room,
  { app, settings }: { app?: OtherApp; settings?: CitySettings } = {},
): Promise<{ lublin: City; wroclaw: City }> {
  await beginWithPair(room);
  const [lublin, wroclaw] = await Promise.all([room.launch("Lublin", settings), room.launch("Wrocław", {}, app)]);
  await meetInDraft(lublin, wroclaw);
  return { lublin, wroclaw };
}

/** Both open the draft, and hold it equal. */
export async function meetInDraft(a: City, b: City): Promise<void> {
  await Promise.all([openDraft(a, DRAFT), openDraft(b, DRAFT)]);
  await untilBothEqual(a, b);
  await Promise.all([untilConnected(a), untilConnected(b)]);
}

/** Milliseconds until both windows show the same blocks. */
export async function untilBothEqual(a: City, b: City, withinMs = 30_000): Promise<number> {
  const { isEqual, ms } = await untilEqual(a, b, withinMs);
  expect(isEqual, `${a.name} and ${b.name} show the same text`).toBe(true);
  return ms;
}
