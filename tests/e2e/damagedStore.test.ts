import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { untilSaved } from "../bench/app.mjs";
import { damageStore, emptied, flipped } from "./support/brokenProfile.ts";
import { test } from "./support/cities.ts";
import { netPageOf } from "./support/connection.ts";
import { closedWithDraft, damagedLogIsSaid } from "./support/damagedLog.ts";
import { DRAFT, hostWithDraft } from "./support/hostWithDraft.ts";
import { expectProblemScreen } from "./support/problemScreen.ts";
import type { Room } from "./support/room.ts";

test("the log's files with bytes flipped: it is said, with what to do; no empty space stands in its place; a fresh start from there moves everything aside, deletes nothing and begins as on the first day", async ({
  room,
}) => {
  const broken = await damagedLogIsSaid(room, "flipped", flipped, /./);
  await test.step("a fresh start", () => startAfresh(room, broken));
});

async function startAfresh(room: Room, broken: City): Promise<void> {
  const { profile } = broken;
  await broken.app.evaluate(({ app, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    // The test starts it again itself, so that it holds the new one too.
    app.relaunch = () => undefined;
  });
  const closed = broken.app.waitForEvent("close");
  await broken.page.getByTestId("problem-afresh").click();
  await closed;
  await room.settled("Lublin");
  const aside = readdirSync(profile).find((name) => name.startsWith("set-aside-"));
  expect(aside && existsSync(join(profile, aside, "vault", "keys.json"))).toBe(true);
  expect(aside && existsSync(join(profile, aside, "held-log"))).toBe(true);
}

test("a log that a newer Concordia has written is left alone, and it is said", async ({ room }) => {
  const lublin = await hostWithDraft(room);
  const net = await netPageOf(lublin);
  await net.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("log", 990);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      }),
  );
  await expect(lublin.page.getByTestId("problem-storeNewer")).toBeVisible();
  await lublin.app.close();
  const again = await room.launch("Lublin");
  await expectProblemScreen(again, "These data come from a newer Concordia", "log newer");
  await again.app.close();
  const french = await room.launch("Lublin", { locale: "fr" });
  await expectProblemScreen(french, "Ces données viennent d’une version plus récente", "log newer (fr)");
});

test("what the window keeps for itself flipped, then emptied: it is made anew from the log each time, and nobody is asked", async ({
  room,
}) => {
  const { profile } = await closedWithDraft(room);
  let last = "Second paragraph.";
  const expectWhole = async (city: City): Promise<void> => {
    await openDraft(city, DRAFT);
    expect((await shownBlocks(city)).map(({ text }) => text)).toEqual(["First paragraph.", last]);
  };
  for (const [damage, which] of [
    [flipped, /./],
    [emptied, /\.log$/],
  ] as const) {
    damageStore(profile, "ui", damage, which);
    const again = await room.launch("Lublin");
    await expectWhole(again);
    await again.page.locator(".ProseMirror").click();
    await again.page.keyboard.press("Control+End");
    await again.page.keyboard.type(" It goes on.");
    last += " It goes on.";
    await untilSaved(again);
    await again.app.close();
  }
  await expectWhole(await room.launch("Lublin"));
});
