import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSignalling } from "../../electron/lan/signalling.mjs";
import { launchCity } from "../demo/city.mjs";
import { openSample } from "../demo/joining.mjs";
import { projectRoot } from "../projectRoot.mjs";
import { withProgress } from "../withProgress.mjs";
import { shootAmendments } from "./amendmentScreens.mjs";
import { shootBrackets } from "./bracketScreens.mjs";
import { createCamera, SIZES } from "./camera.mjs";
import { shootLanguages } from "./languageScreens.mjs";
import { shootMeetings } from "./meetingScreens.mjs";
import { shootPaper } from "./paperScreens.mjs";
import { shootRefused } from "./refusedScreens.mjs";
import { repackPng } from "./repackPng.mjs";
import {
  shootDraft,
  shootEmptySpace,
  shootFile,
  shootInvitation,
  shootPages,
  shootSecurity,
  shootSheets,
} from "./spaceScreens.mjs";
import { shootBeginning, shootLocked, shootProblem } from "./startScreens.mjs";
import { shootJoining, shootTogether } from "./togetherScreens.mjs";
import { shootCheck, shootErasing, shootSeat, shootSpoken } from "./trustScreens.mjs";
import { shootVersions } from "./versionScreens.mjs";

const FOLDER = join(projectRoot, "screenshots");
const DOCS = join(projectRoot, "docs", "screenshots");
const DRAFT = "Draft recommendation on multilevel";
/** The draft of the sample in each language. */
const DRAFT_IN = { fr: "Projet de recommandation", pl: "Notatka robocza", uk: "Робоча записка" };

/** Whoever clones the project fetches them too. */
const LIMIT_BYTES = 220_000;

/** What the README and the documentation show. */
const CHOSEN = {
  "draft-together-1280-light": "draft-light",
  "draft-together-1280-dark": "draft-dark",
  "first-run-1280-light": "first-run",
  "members-1280-light": "members",
  "meeting-1280-light": "meeting",
  "record-decisions-1280-dark": "record",
};

/**
 * Every screen of the built app, in both sizes and themes, the main ones in all four languages.
 *
 * @param {{ only?: string, publish?: boolean }} options `only`: "en", "fr", "pl", "uk" or "locked";
 *   `publish`: the chosen ones also go to docs/screenshots
 */
export async function takeScreenshots({ only, publish = false }) {
  const folder = mkdtempSync(join(tmpdir(), "concordia-screenshots-"));
  const rendezvous = await startSignalling({ host: "127.0.0.1" });
  const wants = (/** @type {string} */ part) => only === undefined || only === part;
  try {
    if (wants("en")) await withProgress("Two cities, in English", () => together(folder, rendezvous.url));
    if (wants("locked")) await withProgress("Locked and broken profiles", () => atTheDoor(folder));
    for (const locale of /** @type {const} */ (["fr", "pl", "uk"])) {
      if (wants(locale))
        await withProgress(`The main screens in ${locale}`, () => translated(folder, locale, rendezvous.url));
    }
    if (publish) publishChosen();
  } finally {
    await rendezvous.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} url
 */
async function together(folder, url) {
  const camera = createCamera({ folder: FOLDER });
  /** @type {import("../demo/city.mjs").CitySettings} */
  const settings = { rendezvous: [url], lan: false, theme: "system" };
  const bounds = (/** @type {number} */ x) => ({ x, y: 0, width: 1280, height: 800 });
  const host = await launchCity({ name: "Lublin", profile: join(folder, "lublin"), settings, bounds: bounds(0) });
  const guest = await launchCity({ name: "Wrocław", profile: join(folder, "wroclaw"), settings, bounds: bounds(2000) });
  try {
    await shootBeginning(host, camera);
    await openSample(host);
    await shootJoining(host, guest, camera);
    await shootTogether(host, guest, DRAFT, camera);
    await shootPages(host, camera);
    await shootRefused(host, camera);
    await shootFile(host, camera);
    await shootSecurity(host, camera);
    await shootCheck(host, camera);
    await shootVersions(host, DRAFT, camera);
    await shootAmendments(host, DRAFT, camera);
    await shootPaper(host, DRAFT, camera);
    await shootBrackets(host, DRAFT, camera);
    await shootLanguages(host, DRAFT, camera);
    await shootMeetings(host, camera);
    await shootSheets(host, camera);
    await shootSpoken(host, camera);
    await shootSeat(host, camera);
    await shootErasing(host, camera);
    await shootEmptySpace(host, camera);
  } finally {
    await Promise.allSettled([host.app.close(), guest.app.close()]);
  }
}

/** @param {string} folder */
async function atTheDoor(folder) {
  const camera = createCamera({ folder: FOLDER });
  const settings = /** @type {const} */ ({ lan: false, theme: "system" });
  await shootLocked(folder, settings, camera);
  await shootProblem(folder, settings, camera);
}

/**
 * @param {string} folder
 * @param {"fr" | "pl" | "uk"} locale
 * @param {string} url
 */
async function translated(folder, locale, url) {
  const camera = createCamera({ folder: FOLDER, prefix: `${locale}-`, sizes: SIZES.slice(0, 1), themes: ["light"] });
  /** @type {import("../demo/city.mjs").CitySettings} */
  const settings = { rendezvous: [url], lan: false, theme: "system", locale };
  const city = await launchCity({ name: locale, profile: join(folder, locale), settings });
  try {
    await shootBeginning(city, camera);
    await openSample(city);
    await shootPages(city, camera);
    await shootRefused(city, camera);
    await shootFile(city, camera);
    await shootSecurity(city, camera);
    await shootCheck(city, camera);
    await shootDraft(city, DRAFT_IN[locale], camera);
    await shootVersions(city, DRAFT_IN[locale], camera);
    await shootAmendments(city, DRAFT_IN[locale], camera);
    await shootPaper(city, DRAFT_IN[locale], camera);
    await shootBrackets(city, DRAFT_IN[locale], camera);
    await shootLanguages(city, DRAFT_IN[locale], camera);
    await shootMeetings(city, camera);
    await shootSheets(city, camera);
    await shootInvitation(city, camera);
    await shootSpoken(city, camera);
    await shootSeat(city, camera);
    await shootErasing(city, camera);
  } finally {
    await city.app.close();
  }
}

function publishChosen() {
  mkdirSync(DOCS, { recursive: true });
  for (const [from, to] of Object.entries(CHOSEN)) {
    const picture = repackPng(readFileSync(join(FOLDER, `${from}.png`)));
    if (picture.length > LIMIT_BYTES) throw new Error(`${to}.png is too large for the documentation`);
    writeFileSync(join(DOCS, `${to}.png`), picture);
  }
}
