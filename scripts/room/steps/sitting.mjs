import { foundSeats } from "../../demo/seating.mjs";
import { CAST, MEETING, PRESENT, SEATS } from "../cast.mjs";
import { until } from "../until.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */
/** @typedef {import("../../demo/city.mjs").City} City */

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const SITTING = [
  { name: "twenty seats are founded, one of them vacant", acts: ["Lublin"], run: seat },
  {
    name: `Lublin opens the meeting and calls the roll: ${PRESENT} of ${SEATS.length} are there, and the quorum is met on all machines`,
    acts: ["Lublin"],
    run: (scene) => callRoll(scene, PRESENT),
  },
];

/** @param {Scene} scene */
function seat(scene) {
  const holder = (/** @type {number} */ at) => (at === SEATS.length - 1 ? null : holderOf(at));
  return seatAll(
    scene,
    SEATS.map((delegation, at) => ({ delegation, holder: holder(at) })),
  );
}

/**
 * @param {Scene} scene
 * @param {readonly import("../../demo/seating.mjs").SeatWish[]} seats
 */
export async function seatAll(scene, seats) {
  const lublin = scene.city("Lublin");
  await foundSeats(lublin, seats);
  for (const { page, name } of scene.all()) {
    await page.getByTestId("nav-members").click();
    const rows = page.getByTestId("seat-row");
    await until(`${name} lists all seats`, async () => (await rows.count()) === seats.length);
  }
  return lublin;
}

/** Each machine of the room speaks for several seats. @param {number} at */
const holderOf = (at) => `Coordinator, ${CAST[at % CAST.length]?.name ?? ""}`;

/**
 * @param {Scene} scene
 * @param {number} present so many seats are there, from the first on
 */
export async function callRoll(scene, present) {
  const lublin = scene.city("Lublin");
  const { page } = lublin;
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("new-meeting").click();
  await page.getByTestId("meeting-title").fill(MEETING);
  await page.getByTestId("meeting-submit").click();
  await page.getByTestId("agenda-usual").click();
  await page.getByTestId("agenda-item").first().waitFor();
  await page.getByTestId("sitting-open").click();
  await page.locator('[data-testid="sitting"][data-state="open"]').waitFor();
  for (const city of scene.all()) if (city !== lublin) await openMeeting(city);
  await page.getByTestId("open-roll").click();
  const rows = page.getByTestId("roll-row");
  for (let at = 0; at < present; at++) {
    const row = rows.nth(at);
    await until(`seat ${at + 1} is called`, () => row.evaluate((element) => element === document.activeElement));
    await page.keyboard.press("r");
    await until(`seat ${at + 1} is there`, async () => (await row.getAttribute("data-state")) === "inRoom");
  }
  await page.getByTestId("roll-done").click();
  const quorum = `[data-testid="quorum"][data-met="true"][data-present="${present}"]`;
  for (const { page: other } of scene.all()) await other.locator(quorum).first().waitFor();
  return lublin;
}

/** @param {City} city */
export async function openMeeting({ page }) {
  await page.getByTestId("nav-meetings").click();
  const place = page.getByTestId("meeting-page");
  const row = page.getByTestId("meeting-row").getByRole("button", { name: MEETING, exact: true });
  await place.or(row).first().waitFor();
  if (!(await place.isVisible())) await row.click();
  await page.locator('[data-testid="sitting"][data-state="open"]').waitFor();
}

/** @param {City} city @param {number} at its place on the agenda, the first being 0 */
export async function openItem(city, at) {
  await openMeeting(city);
  await city.page.getByTestId("agenda-item").nth(at).getByRole("button").first().click();
}
