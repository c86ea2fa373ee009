import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { admit, askToJoin, enter, invite, readOutWords } from "../../../scripts/demo/joining.mjs";
import { test } from "../support/hostileCities.ts";
import { hostWithDraft } from "../support/hostWithDraft.ts";
import type { Room } from "../support/room.ts";
import { whatStands } from "../support/refusals.ts";

const SELF = { name: "Coordinator, Kyiv", delegation: "Kyiv" };
const DAY_MS = 86_400_000;

/** The newcomer is told why, in words, and stands before the door as before. */
async function expectRefused({ page }: City, title: string, text: string): Promise<void> {
  const failed = page.getByTestId("join-failed");
  await expect(failed).toContainText(title);
  await expect(failed).toContainText(text);
  await failed.getByTestId("join-again").click();
  await expect(page.getByTestId("join-paste").or(page.getByTestId("join-confirm"))).toBeVisible();
}

/** An invitation that ended `ago` milliseconds before now. */
async function inviteThatEnded(host: City, ago: number): Promise<string> {
  const shift = 7 * DAY_MS + ago;
  await host.page.evaluate((back) => {
    const real = Date.now;
    Date.now = () => real() - back;
    Reflect.set(globalThis, "realNow", real);
  }, shift);
  const link = await invite(host);
  await host.page.evaluate(() => {
    Date.now = Reflect.get(globalThis, "realNow");
  });
  return link;
}

/** From the first screen again, as one who has read why and tries another invitation. */
async function askAgain(kyiv: City, link: string): Promise<void> {
  await kyiv.page.reload();
  await askToJoin(kyiv, link, SELF);
}

test("a newcomer who is refused reads why, and nothing has changed at the inviter's: withdrawn, not whole, expired, refused, words that differ, already used", async ({
  room,
  hostile,
}) => {
  // Seven refusals, four apps.
  test.setTimeout(150_000);
  const [lublin, kyiv] = await Promise.all([hostWithDraft(room), room.settled("Kyiv")]);
  const before = await whatStands(lublin);
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ["a withdrawn invitation says so, and what was withdrawn is off the list", () => withdrawn(lublin, kyiv)],
    ["one letter changed, half a link and a file of anything are no invitation", () => notWhole(room, lublin, kyiv)],
    ["an expired invitation is refused at the newcomer's", () => expired(lublin, kyiv)],
    ["and by the inviter when the newcomer's clock lies", () => expiredByInviter(room, lublin, hostile)],
    ["the inviter says no: the newcomer reads it", () => saidNo(lublin, kyiv)],
    ["five words that differ: told at once, after three times it is over on both sides", () => differ(lublin, kyiv)],
  ];
  for (const [name, refused] of steps) {
    await test.step(name, async () => {
      await refused();
      expect(await whatStands(lublin)).toEqual(before);
    });
  }
  await test.step("a used invitation opens nothing for a second person", () => used(room, lublin, kyiv));
});

async function withdrawn(lublin: City, kyiv: City): Promise<void> {
  const link = await invite(lublin);
  await confirmDialogs(lublin);
  await lublin.page.getByTestId("invitation-withdraw").click();
  await expect(lublin.page.getByTestId("invitation-row")).toHaveCount(0);
  await askToJoin(kyiv, link, SELF);
  await expectRefused(kyiv, "This invitation was withdrawn", "It opens nothing any more.");
}

async function expired(lublin: City, kyiv: City): Promise<void> {
  await askAgain(kyiv, await inviteThatEnded(lublin, DAY_MS));
  await expect(kyiv.page.getByText("This invitation has expired").first()).toBeVisible();
  await expect(kyiv.page.getByTestId("join-confirm")).toBeVisible();
}

async function expiredByInviter(room: Room, lublin: City, root: string): Promise<void> {
  const link = await inviteThatEnded(lublin, DAY_MS);
  const late = await room.settled("Late", {}, { root, env: { HOSTILE_CLOCK_BACK_MS: String(2 * DAY_MS) } });
  await askToJoin(late, link, { name: "Late", delegation: "Late" });
  await expectRefused(late, "This invitation has expired", "Ask the one who invited you for a new one.");
  await late.app.close();
}

async function saidNo(lublin: City, kyiv: City): Promise<void> {
  await askAgain(kyiv, await invite(lublin));
  await readOutWords(kyiv);
  await lublin.page.getByTestId("nav-members").click();
  await lublin.page.getByTestId("join-refuse").click();
  await expectRefused(kyiv, "The request was refused", "Speak with the one who invited you.");
}

async function differ(lublin: City, kyiv: City): Promise<void> {
  await askAgain(kyiv, await invite(lublin));
  const words = (await readOutWords(kyiv)).split(" ");
  const wrong = [...words.slice(0, 4), words[4] === "abandon" ? "zoo" : "abandon"].join(" ");
  for (let attempt = 0; attempt < 2; attempt++) {
    await admit(lublin, wrong);
    await expect(lublin.page.getByTestId("join-request")).toContainText(
      "The words differ. Let the five words be read out again",
    );
    await expect(kyiv.page.getByTestId("join-code-words")).toBeVisible();
    await lublin.page.getByTestId("join-words").fill("");
  }
  await admit(lublin, wrong);
  await expectRefused(kyiv, "The words differ", "Someone may stand between your machines. Nothing was exchanged.");
  await expect(lublin.page.getByTestId("join-request")).toHaveCount(0);
}

/** After all that was refused another is let in as ever; and its invitation is of use to nobody else. */
async function used(room: Room, lublin: City, kyiv: City): Promise<void> {
  const link = await invite(lublin);
  const wroclaw = await room.settled("Wrocław");
  await askToJoin(wroclaw, link, { name: "Coordinator, Wrocław", delegation: "Wrocław" });
  await admit(lublin, await readOutWords(wroclaw));
  await enter(wroclaw);
  const before = await whatStands(lublin);
  await askAgain(kyiv, link);
  await expectRefused(kyiv, "This invitation has already been used", "Otherwise ask for a new one.");
  expect(await whatStands(lublin)).toEqual(before);
}

async function notWhole(room: Room, lublin: City, { page }: City): Promise<void> {
  const link = await invite(lublin);
  await page.reload();
  await page.getByTestId("first-run-join").click();
  const middle = Math.floor(link.length / 2);
  const flipped = `${link.slice(0, middle)}${link[middle] === "A" ? "B" : "A"}${link.slice(middle + 1)}`;
  for (const broken of [flipped, link.slice(0, -9), "https://example.org/"]) {
    await page.getByTestId("join-link").fill(broken);
    await page.getByTestId("join-read").click();
    await expect(page.getByTestId("join-paste")).toContainText(
      "This is not a whole invitation. Part of the link or file is missing.",
    );
    await page.getByTestId("join-link").fill("");
  }
  const garbage = join(room.folder, "garbage.concordia-invite");
  writeFileSync(
    garbage,
    Uint8Array.from({ length: 900 }, (_, at) => (at * 167) % 256),
  );
  const chooser = page.waitForEvent("filechooser");
  await page.getByTestId("join-file-choose").click();
  await (await chooser).setFiles(garbage);
  await expect(page.getByTestId("join-paste")).toContainText("This is not a whole invitation.");
  await page.getByTestId("join-link").fill(link);
  await page.getByTestId("join-read").click();
  await expect(page.getByTestId("join-confirm")).toBeVisible();
}
