import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestInfo } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { askToJoin, enter, invite, readOutWords } from "../../scripts/demo/joining.mjs";
import { untilSaved } from "../bench/app.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { beginWithDraft, DRAFT } from "./support/hostWithDraft.ts";
import { pictures } from "./support/pictures.ts";
import type { Room } from "./support/room.ts";

const SIZES = [{ width: 1280, height: 900 }];
/** Nobody is met: no rendezvous, and none in the room. */
const ALONE = { rendezvous: [], lan: false };
const PAPER = { name: "annex.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 the annex of Lublin") };

test("F9 without any network: a newcomer comes in by files, gets the draft and its annex by a file on a stick, which is looked into first; what it writes goes back in one that holds only what is lacking, and both are equal; twice adds nothing, a changed byte is refused, what is cut off says so, a stranger cannot open it, and nothing in it is readable", async ({
  room,
}, info) => {
  test.setTimeout(180_000);
  await beginWithDraft(room);
  const [lublin, neuchatel, stranger] = await Promise.all([
    room.launch("Lublin", ALONE),
    room.settled("Neuchâtel", { ...ALONE, locale: "fr", theme: "dark" }),
    room.settled("Oslo", ALONE),
  ]);
  const stick = (name: string): string => join(room.folder, name);
  await test.step("in by files", () => comeInByFiles(lublin, neuchatel, room));
  await test.step("there", () => carryThere(lublin, neuchatel, stick("all.concordia"), info));
  await test.step("and back", () => carryBack(lublin, neuchatel, stick("back.concordia"), info));
  await test.step("what is wrong with a file", () => wrongFiles(neuchatel, stranger, stick, info));
});

/** What a person chooses in the native dialogs for files. */
const choose = ({ app }: City, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

async function comeInByFiles(host: City, guest: City, { folder }: Room): Promise<void> {
  await askToJoin(guest, await invite(host), { name: "Marie", delegation: "Neuchâtel" });
  await choose(guest, join(folder, "request"));
  await guest.page.getByTestId("join-by-file").click();
  await guest.page.getByTestId("join-save-request").click();
  const words = await readOutWords(guest);
  await choose(host, join(folder, "request"));
  await host.page.getByTestId("request-open").click();
  await host.page.getByTestId("join-words").fill(words);
  await confirmDialogs(host);
  await choose(host, join(folder, "welcome"));
  await host.page.getByTestId("join-admit").click();
  await expect.poll(() => isThere(join(folder, "welcome"))).toBe(true);
  await choose(guest, join(folder, "welcome"));
  await guest.page.getByTestId("join-open-welcome").click();
  await enter(guest);
}

function isThere(path: string): boolean {
  try {
    return readFileSync(path).byteLength > 0;
  } catch {
    return false;
  }
}

async function saveFile(city: City, path: string, lookAt: () => Promise<void> = async () => undefined): Promise<void> {
  const { page } = city;
  await choose(city, path);
  await page.getByTestId("nav-sync").click();
  await page.getByTestId("sync-part-file").click();
  await page.getByTestId("bundle-save").click();
  await page.getByTestId("bundle-save-dialog").waitFor();
  await lookAt();
  await page.getByTestId("bundle-save-submit").click();
  await expect(page.getByTestId("bundle-save-dialog")).toHaveCount(0);
}

async function openFile(city: City, path: string): Promise<void> {
  await choose(city, path);
  await city.page.getByTestId("nav-sync").click();
  await city.page.getByTestId("sync-part-file").click();
  await city.page.getByTestId("bundle-open").click();
}

async function takeFile({ page }: City): Promise<void> {
  await expect(page.getByTestId("bundle-take")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByTestId("bundle-taken").waitFor();
}

async function close({ page }: City): Promise<void> {
  await expect(page.getByTestId("bundle-close")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("bundle-dialog")).toHaveCount(0);
}

async function carryThere(lublin: City, neuchatel: City, path: string, info: TestInfo): Promise<void> {
  await openDraft(lublin, DRAFT);
  const text = await shownBlocks(lublin);
  await lublin.page.getByTestId("attached-files").locator('input[type="file"]').setInputFiles(PAPER);
  await expect(lublin.page.getByTestId("attached-file-state")).toHaveAttribute("data-state", "here");
  await untilSaved(lublin);
  await saveFile(lublin, path, async () => {
    await expect(lublin.page.getByTestId("bundle-with-files")).toBeChecked();
    await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "save");
  });
  const bytes = readFileSync(path);
  for (const word of ["First paragraph", "Lublin", "GT-ADI", "annex", "content"])
    expect(bytes.includes(word)).toBe(false);

  const { page } = neuchatel;
  const camera = pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] });
  const facts = page.getByTestId("bundle-facts");
  // Pulled out too early: the last of the annex is not on the stick.
  writeFileSync(`${path}-torn`, bytes.subarray(0, -150));
  await openFile(neuchatel, `${path}-torn`);
  await expect(facts).toContainText("Lublin");
  expect(Number(await facts.getAttribute("data-new"))).toBeGreaterThan(0);
  expect(await axeFaults(page)).toEqual([]);
  await camera.take(neuchatel, "preview");
  await expect(page.getByTestId("draft-row")).toHaveCount(0);
  await takeFile(neuchatel);
  await expect(page.getByTestId("bundle-torn")).toBeVisible();
  await expect(page.getByTestId("bundle-missing").getByRole("listitem")).toHaveCount(1);
  await camera.take(neuchatel, "torn");
  await close(neuchatel);

  await openFile(neuchatel, path);
  await expect(facts).toHaveAttribute("data-new", "0");
  await expect(facts).toHaveAttribute("data-files", "1");
  await takeFile(neuchatel);
  await expect(page.getByTestId("bundle-missing")).toHaveCount(0);
  await camera.take(neuchatel, "taken");
  await close(neuchatel);
  await openDraft(neuchatel, DRAFT);
  await expect.poll(() => shownBlocks(neuchatel)).toEqual(text);
  await expect(page.getByTestId("attached-file-state")).toHaveAttribute("data-state", "here");
}

async function carryBack(lublin: City, neuchatel: City, path: string, info: TestInfo): Promise<void> {
  await neuchatel.page.locator(".ProseMirror").click();
  await neuchatel.page.keyboard.type("Neuchâtel agrees. ");
  await untilSaved(neuchatel);
  await saveFile(neuchatel, path, async () => {
    await neuchatel.page.getByTestId("bundle-what-lacking").click();
    await expect(neuchatel.page.getByTestId("bundle-member")).toContainText("Lublin");
    await pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] }).take(neuchatel, "save");
  });
  await openFile(lublin, path);
  const facts = lublin.page.getByTestId("bundle-facts");
  await expect(facts).toContainText("Neuchâtel");
  expect(await facts.getAttribute("data-new")).toBe(await facts.getAttribute("data-entries"));
  await takeFile(lublin);
  await close(lublin);
  await Promise.all([openDraft(lublin, DRAFT), openDraft(neuchatel, DRAFT)]);
  await expect
    .poll(async () => (await shownBlocks(lublin)).map(({ text }) => text).join())
    .toContain("Neuchâtel agrees");
  expect(await shownBlocks(lublin)).toEqual(await shownBlocks(neuchatel));
}

/** Puts a file down in the middle of the window, as a person with a mouse does. */
async function drop({ page }: City, path: string): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await tools.send("Input.dispatchDragEvent", { type, x: 640, y: 450, data });
  await tools.detach();
}

async function wrongFiles(
  neuchatel: City,
  stranger: City,
  stick: (name: string) => string,
  info: TestInfo,
): Promise<void> {
  const { page } = neuchatel;
  const camera = pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] });
  await drop(neuchatel, stick("all.concordia"));
  await expect(page.getByTestId("bundle-nothing-new")).toBeVisible();
  await camera.take(neuchatel, "nothing new");
  await close(neuchatel);

  const bytes = readFileSync(stick("all.concordia"));
  writeFileSync(
    stick("bent.concordia"),
    bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
  );
  await openFile(neuchatel, stick("bent.concordia"));
  await expect(page.getByText("Ce fichier a été modifié", { exact: false }).first()).toBeVisible();

  // Double-clicked on a machine that is in no space.
  await stranger.app.evaluate(({ app }, path) => app.emit("second-instance", {}, [path]), stick("all.concordia"));
  await expect(stranger.page.getByText("This file cannot be opened here", { exact: false }).first()).toBeVisible();
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(stranger, "stranger");
}
