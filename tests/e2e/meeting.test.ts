import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected, watchConnection } from "./support/connection.ts";
import { note, spread } from "./support/figures.ts";
import { joinAtOnce } from "./support/joinAtOnce.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import type { Room } from "./support/room.ts";

test("two that come online at the same instant meet; the rendezvous dies: those who have met go on; it comes back: a third joins and who left returns", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await test.step("at the same instant", async () =>
    note("met; equal after", spread([await joinAtOnce(lublin, wroclaw, 0)])));
  await test.step("the rendezvous dies and comes back", () => withoutRendezvous(room, lublin, wroclaw));
});

async function withoutRendezvous(room: Room, lublin: City, wroclaw: City): Promise<void> {
  const seen = await watchConnection(wroclaw);
  await room.rendezvous().close();
  await Promise.all([typeAtEndOf(lublin, 0, " Without it."), typeAtEndOf(wroclaw, 1, " Nor here.")]);
  await untilBothEqual(lublin, wroclaw);
  expect(await seen()).toEqual(["connected"]);

  await room.restartRendezvous();
  const kyiv = await room.guest("Kyiv", lublin);
  await openDraft(lublin, DRAFT);
  await openDraft(kyiv, DRAFT);
  await untilBothEqual(lublin, kyiv);
  await setOffline(wroclaw, true);
  await typeAtEndOf(wroclaw, 1, " Written apart.");
  await setOffline(wroclaw, false);
  await untilConnected(wroclaw);
  await untilBothEqual(wroclaw, kyiv);
  await untilBothEqual(wroclaw, lublin);
}
