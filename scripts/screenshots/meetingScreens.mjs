import { shootCalendar, shootRecord } from "./recordScreens.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/** As everybody reads it: a name that is in no language. */
const NAME = "ADI-INT 5";

/**
 * Planning a meeting, its page before and while it sits, what opens above it, and the list of meetings.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootMeetings(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("new-meeting").click();
  await page.getByTestId("meeting-title").fill(NAME);
  await camera.take(city, "meeting-new");
  await page.getByTestId("meeting-submit").click();
  await page.getByTestId("agenda-usual").click();
  await page.getByTestId("agenda-item").nth(8).waitFor();
  await page.getByTestId("agenda-item").nth(4).getByRole("button").first().click();
  await page.getByTestId("paper-add").click();
  await page.getByTestId("paper-dialog").waitFor();
  await camera.take(city, "meeting-paper");
  await page.getByTestId("paper-draft").click();
  await page.getByRole("option").first().click();
  await page.getByTestId("paper-submit").click();
  await page.getByTestId("paper-view").waitFor();
  await page.getByTestId("agenda-add").click();
  await page.getByTestId("item-dialog").waitFor();
  await camera.take(city, "meeting-item");
  await leaveDialog(city);
  await page.getByTestId("sitting-open").click();
  await page.getByTestId("item-open").click();
  await page.getByTestId("paper-show").click();
  await page.locator('[data-shown="true"]').waitFor();
  await camera.take(city, "meeting");
  await page.getByTestId("vote-put").click();
  await page.getByTestId("vote-dialog").waitFor();
  await camera.take(city, "meeting-vote");
  await leaveDialog(city);
  await shootRecord(city, camera);
  await page.getByTestId("speaking-time").click();
  await page.getByTestId("speaking-time-menu-other").click();
  await page.getByTestId("speaking-time-dialog").waitFor();
  await camera.take(city, "meeting-time");
  await leaveDialog(city);
  await page.getByTestId("agenda-item").nth(5).getByRole("button").first().click();
  await page.getByTestId("candidate-name").fill("Anna Nowak");
  await page.getByTestId("candidate-add").click();
  await page.getByTestId("candidate").waitFor();
  await camera.take(city, "meeting-election");
  await page.getByTestId("open-roll").click();
  await page.getByTestId("roll-dialog").waitFor();
  await camera.take(city, "meeting-roll");
  await leaveDialog(city);
  for (const [act, content] of Object.entries({ registration: "registration-dialog", projection: "projection" })) {
    await page.getByTestId("meeting-more").click();
    await page.getByTestId(`meeting-more-menu-${act}`).click();
    await page.getByTestId(content).waitFor();
    await camera.take(city, `meeting-${act}`);
    await leaveDialog(city);
  }
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("meeting-row").first().waitFor();
  await camera.take(city, "meetings");
  await shootCalendar(city, camera);
}

/** @param {City} city */
async function leaveDialog({ page }) {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
