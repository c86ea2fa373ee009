import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { foundSpace } from "../../scripts/demo/joining.mjs";
import { projectRoot } from "../../scripts/projectRoot.mjs";
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { checkSpace } from "./support/checkSpace.ts";
import { writeDraft } from "./support/hostWithDraft.ts";
import { pairAtWork } from "./support/pairAtWork.ts";

const PASSPHRASE = "orchard velvet thunder canal museum";

/** `npm run verify`, from another terminal; what it is asked is answered through a pipe. */
async function verifyFromOutside(profile: string, typed = ""): Promise<{ code: number; lines: { type: string }[] }> {
  const script = join(projectRoot, "scripts/verify.mjs");
  const child = spawn(process.execPath, [script, "--profile", profile, "--json"], { cwd: projectRoot });
  child.stdin.end(typed === "" ? "" : `${typed}\n`);
  let told = "";
  child.stdout.on("data", (bytes: Buffer) => {
    told += bytes.toString();
  });
  const code = await new Promise<number>((done) => child.once("exit", (exit) => done(exit ?? -1)));
  const lines = told.split("\n").filter((line) => line.startsWith("{"));
  return { code, lines: lines.map((line) => JSON.parse(line)) };
}

/** Turns one bit of one entry of this machine's own content log, as a hand in its database could. */
async function bendAnEntry(city: City): Promise<void> {
  const net = city.app.windows().find((page) => page.url().startsWith("app://net"));
  if (!net) throw new Error("no net");
  const bent = await net.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open("log");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const store = opened.transaction("pieces", "readwrite").objectStore("pieces");
    const rows = await new Promise<{ doc?: number; entries: Uint8Array[] }[]>((done) => {
      const asked = store.getAll();
      asked.onsuccess = () => done(asked.result);
    });
    const row = rows.findLast(({ doc }) => doc !== undefined);
    const entry = row?.entries[0];
    if (!row || !entry) return false;
    entry[entry.length - 1] = (entry.at(-1) ?? 0) ^ 1;
    store.put(row);
    return true;
  });
  expect(bent).toBe(true);
}

test("two cities see the same five words, and everything is as it was signed; an entry that was altered on the disk is named by machine and number", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const words: string[] = [];
  for (const city of [lublin, wroclaw]) {
    expect((await checkSpace(city)).envelopes).toBeGreaterThan(10);
    words.push(await city.page.getByTestId("compare-words").innerText());
  }
  expect(words[0]).toBe(words[1]);
  await test.step("an entry that was altered", () => alteredIsNamed(lublin));
});

async function alteredIsNamed(lublin: City): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("nav-security").click();
  const key = await page.getByTestId("fingerprint").innerText();
  await bendAnEntry(lublin);
  await page.getByTestId("verify").click();
  const fault = page.getByTestId("verify-fault");
  await expect(fault).toHaveAttribute("data-device", key.replaceAll(" ", ""));
  await expect(fault).toHaveAttribute("data-what", "brokenChain");
  expect(Number(await fault.getAttribute("data-seq"))).toBeGreaterThan(0);
  await expect(page.getByTestId("verify-broken")).toContainText("Lublin, entry");
}

test("a closed profile is verified from outside: with its passphrase, and only while no app is open with it", async ({
  room,
}) => {
  test.setTimeout(150_000);
  const city = await room.launch("Lublin");
  const { page } = city;
  await page.getByTestId("protect-screen").waitFor();
  await page.getByTestId("protect-new").fill(PASSPHRASE);
  await page.getByTestId("protect-repeat").fill(PASSPHRASE);
  await page.getByTestId("protect-submit").click();
  await page.getByTestId("first-run").waitFor();
  await foundSpace(city, { name: "Working Group", code: "WG" }, { name: "Coordinator", delegation: "Lublin" });
  await writeDraft(city);
  await untilSaved(city);
  expect((await verifyFromOutside(city.profile, PASSPHRASE)).code).toBe(3);
  await city.app.close();

  const whole = await verifyFromOutside(city.profile, PASSPHRASE);
  expect(whole.lines).toMatchObject([
    { type: "locked" },
    { type: "space", firstFault: null },
    { type: "done", faults: 0 },
  ]);
  expect(whole.code).toBe(0);
  const wrong = await verifyFromOutside(city.profile, "something else entirely");
  expect(wrong.lines.map(({ type }) => type)).toEqual(["locked", "locked", "failed"]);
  expect(wrong.code).toBe(2);
});
