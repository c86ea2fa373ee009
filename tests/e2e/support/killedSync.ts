import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { killAll } from "../../../scripts/demo/power.mjs";
import { expectBigDrafts, writeBigDrafts } from "./bigDrafts.ts";
import type { Room } from "./room.ts";
import { setOffline } from "./connection.ts";
import { ms, note } from "./figures.ts";
import { twoCities } from "./twoCities.ts";

/** How many envelopes the machine holds, as its own page says. */
async function held({ page }: City): Promise<number> {
  await page.getByTestId("nav-sync").click();
  return Number(await page.getByTestId("sync-envelopes").getAttribute("data-count"));
}

/** Resolves as soon as the window counts at least so many, without asking again and again. */
async function untilHeld(city: City, count: number): Promise<number> {
  await city.page.getByTestId("nav-sync").click();
  const handle = await city.page.waitForFunction(
    (least) => {
      const now = Number(document.querySelector('[data-testid="sync-envelopes"]')?.getAttribute("data-count"));
      return now >= least ? now : 0;
    },
    count,
    { polling: "raf", timeout: 60_000 },
  );
  return handle.jsonValue();
}

/**
 * Wrocław was away while Lublin wrote so many megabytes. They meet; in the middle Wrocław is killed, and after it has
 * come back Lublin is. Then both must hold the same, all of it, once.
 */
export async function syncThroughKills(room: Room, megabytes: number): Promise<void> {
  const { lublin, wroclaw } = await twoCities(room);
  const before = await held(wroclaw);
  await setOffline(wroclaw, true);
  await writeBigDrafts(lublin, megabytes);
  const total = await held(lublin);

  await setOffline(wroclaw, false);
  const third = before + Math.ceil((total - before) / 4);
  const atFirstKill = await untilHeld(wroclaw, third);
  await killAll(wroclaw);
  const receiverBack = await room.launch("Wrocław");
  const atSecondKill = await untilHeld(receiverBack, atFirstKill + 1);
  await killAll(lublin);
  const kept = await held(receiverBack);
  expect(kept, "the second kill was in the middle, too").toBeLessThan(total);
  const begun = performance.now();
  const senderBack = await room.launch("Lublin");
  // The page may have counted before the last envelope was in: both sides are compared.
  await expect
    .poll(async () => (await held(receiverBack)) >= total && (await held(receiverBack)) === (await held(senderBack)), {
      timeout: 120_000,
    })
    .toBe(true);
  note("held at the kills", `${atFirstKill} and ${atSecondKill} (kept ${kept}) of ${total} envelopes`);
  note("equal again after the sender was started anew", ms(performance.now() - begun));
  for (const city of [senderBack, receiverBack]) {
    await expect(city.page.getByTestId("quarantine-row")).toHaveCount(0);
    await expectBigDrafts(city, megabytes);
  }
}
