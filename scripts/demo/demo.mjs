import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSignalling } from "../../electron/lan/signalling.mjs";
import { projectRoot } from "../projectRoot.mjs";
import { withProgress } from "../withProgress.mjs";
import { launchCity } from "./city.mjs";
import { contentHash, measureKeystrokes, openDraft, shownBlocks, typeAtEndOf, untilEqual } from "./drafting.mjs";
import { bringTogether, openSample, settleKeys } from "./joining.mjs";
import { percentile } from "./percentile.mjs";

/** @typedef {import("./city.mjs").City} City */

const DRAFT = "Draft recommendation on multilevel";
/** Sixty letters that make sense: they stay in the text and in the pictures. */
const MEASURED = "Each city reads the text aloud and says what it would amend.";
const REPORT = join(projectRoot, "demo-report");
const SIZE = { width: 1280, height: 800 };
const PLACES = {
  lublin: { x: 0, y: 0, ...SIZE },
  wroclaw: { x: SIZE.width + 10, y: 0, ...SIZE },
};

/**
 * Two apps with two profiles and a rendezvous between them play a session: both write at once, one goes offline, both
 * go on, they meet. Writes demo-report/report.json and pictures of both windows.
 *
 * @param {{ display: boolean }} options `display`: somebody can see the windows; they then stay open
 */
export async function runDemo({ display }) {
  rmSync(REPORT, { recursive: true, force: true });
  mkdirSync(REPORT, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "concordia-demo-"));
  const rendezvous = await startSignalling({ host: "127.0.0.1" });
  const cities = await withProgress("Starting Lublin and Wrocław", () => launchBoth(folder, rendezvous.url));
  try {
    const report = await play(cities.lublin, cities.wroclaw);
    writeFileSync(join(REPORT, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
    printReport(report);
    if (display) await untilClosed(cities);
    if (!report.equal) throw new Error("the two texts differ; see demo-report/report.json");
  } finally {
    await Promise.allSettled([cities.lublin.app.close(), cities.wroclaw.app.close()]);
    await rendezvous.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} url
 */
async function launchBoth(folder, url) {
  const settings = { rendezvous: [url], lan: false };
  const [lublin, wroclaw] = await Promise.all([
    launchCity({ name: "Lublin", profile: join(folder, "lublin"), settings, bounds: PLACES.lublin }),
    launchCity({ name: "Wrocław", profile: join(folder, "wroclaw"), settings, bounds: PLACES.wroclaw }),
  ]);
  return { lublin, wroclaw };
}

/**
 * @param {City} lublin
 * @param {City} wroclaw
 */
async function play(lublin, wroclaw) {
  await withProgress("Preparing the sample space of GT-ADI-INT", async () => {
    await Promise.all([settleKeys(lublin), settleKeys(wroclaw)]);
    await openSample(lublin);
  });
  await withProgress("Wrocław joins: invitation, five words, admission", () =>
    bringTogether(lublin, wroclaw, { name: "Integration officer", delegation: "Wrocław" }),
  );
  await Promise.all([openDraft(lublin, DRAFT), openDraft(wroclaw, DRAFT)]);
  await withProgress("Both hold the draft", () => untilEqual(lublin, wroclaw));
  const edits = { Lublin: 0, Wrocław: 0 };
  const both = async (/** @type {string} */ here, /** @type {string} */ there) => {
    await Promise.all([typeAtEndOf(lublin, 4, here), typeAtEndOf(wroclaw, 6, there)]);
    edits.Lublin += here.length;
    edits.Wrocław += there.length;
  };
  await withProgress("Both write at once", async () => {
    await both(" Newcomers are asked first.", " Schools take part as well.");
    await untilEqual(lublin, wroclaw);
  });
  const latencies = await withProgress("Measuring keystrokes", () =>
    measureKeystrokes(lublin, wroclaw, { text: MEASURED, paragraph: 4 }),
  );
  edits.Lublin += MEASURED.length + 1;
  await photograph(lublin, wroclaw, "together");
  await withProgress("Wrocław goes offline, both go on", async () => {
    await setOffline(wroclaw, true);
    await both(" The answers are published.", " Their pupils help to translate.");
  });
  await photograph(lublin, wroclaw, "apart");
  const met = await withProgress("They meet again", async () => {
    await setOffline(wroclaw, false);
    return untilEqual(lublin, wroclaw);
  });
  await photograph(lublin, wroclaw, "met");
  return reportOf(lublin, wroclaw, { edits, latencies, met });
}

/**
 * @param {City} lublin
 * @param {City} wroclaw
 * @param {{ edits: Record<string, number>, latencies: number[], met: { isEqual: boolean, ms: number } }} played
 */
async function reportOf(lublin, wroclaw, { edits, latencies, met }) {
  const [first, second] = await Promise.all([shownBlocks(lublin), shownBlocks(wroclaw)]);
  const counts = await Promise.all([lublin, wroclaw].map(countsOf));
  return {
    peers: ["Lublin", "Wrocław"],
    edits,
    equal: met.isEqual && contentHash(first) === contentHash(second),
    contentHashes: { Lublin: contentHash(first), Wrocław: contentHash(second) },
    paragraphs: first.length,
    reconnectMs: Math.round(met.ms),
    keystrokeMs: {
      count: latencies.length,
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
    },
    envelopes: { Lublin: counts[0]?.envelopes, Wrocław: counts[1]?.envelopes },
    refused: counts.reduce((sum, count) => sum + count.refused, 0),
  };
}

/**
 * What the page "Connection" says: how many envelopes this machine holds, and how many were refused.
 *
 * @param {City} city
 */
async function countsOf({ page }) {
  await page.getByTestId("nav-sync").click();
  const held = page.getByTestId("sync-envelopes");
  await held.waitFor();
  const envelopes = Number(await held.getAttribute("data-count"));
  const rows = page.getByTestId("quarantine-row");
  const refused = await rows.evaluateAll((all) => all.reduce((sum, row) => sum + Number(row.dataset.count), 0));
  return { envelopes, refused };
}

/**
 * @param {City} city
 * @param {boolean} isOffline
 */
async function setOffline({ page }, isOffline) {
  const toggle = page.getByTestId("work-offline");
  const pressed = (await toggle.getAttribute("aria-pressed")) === "true";
  if (pressed !== isOffline) await toggle.click();
}

/**
 * @param {City} lublin
 * @param {City} wroclaw
 * @param {string} moment
 */
async function photograph(lublin, wroclaw, moment) {
  await lublin.page.screenshot({ path: join(REPORT, `lublin-${moment}.png`) });
  await wroclaw.page.screenshot({ path: join(REPORT, `wroclaw-${moment}.png`) });
}

/** @param {Awaited<ReturnType<typeof reportOf>>} report */
function printReport(report) {
  const { equal, reconnectMs, keystrokeMs, refused } = report;
  console.log(
    `\nTexts equal: ${equal ? "yes" : "NO"} · met again after ${reconnectMs} ms · ` +
      `a keystroke reaches the other in ${keystrokeMs.p50} ms (p50), ${keystrokeMs.p95} ms (p95) · refused: ${refused}`,
  );
  console.log("demo-report/report.json and pictures of both windows are written.");
}

/** @param {{ lublin: City, wroclaw: City }} cities */
async function untilClosed({ lublin, wroclaw }) {
  console.log("The windows stay open; close both to end.");
  await Promise.all([lublin, wroclaw].map(({ app }) => app.waitForEvent("close", { timeout: 0 })));
}
