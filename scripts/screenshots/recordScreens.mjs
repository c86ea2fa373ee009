/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * What is entered under an item, and each part of the record. Begins on an item of a meeting that sits, and ends there.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootRecord(city, camera) {
  const { page } = city;
  await page.getByTestId("decision-new").click();
  await page.getByTestId("decision-dialog").waitFor();
  await page.getByTestId("decision-addressee").fill("CDADI");
  await camera.take(city, "record-decision");
  await page.getByTestId("decision-submit").click();
  await page.getByTestId("decision").waitFor();
  await page.getByTestId("action-new").click();
  await page.getByTestId("action-dialog").waitFor();
  await page.getByTestId("action-words").fill("CM/Rec(2022)10");
  await page.getByTestId("action-decision").click();
  await page.getByRole("option").nth(1).click();
  await camera.take(city, "record-action");
  await page.getByTestId("action-submit").click();
  await page.getByTestId("action-from").waitFor();
  await camera.take(city, "record-item");
  await page.getByTestId("record-open").click();
  await page.getByTestId("record-dialog").waitFor();
  await camera.take(city, "record-decisions");
  await shootReport(city, camera);
  await shootProcedure(city, camera);
  await page.getByTestId("record-part-files").click();
  await page.getByTestId("save-calendar").waitFor();
  await camera.take(city, "record-files");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/**
 * A report from live notes to those who were there, with the deadline that is set for them.
 *
 * @param {City} city
 * @param {Camera} camera
 */
async function shootReport(city, camera) {
  const { page } = city;
  await page.getByTestId("record-part-reports").click();
  await page.getByTestId("report-lang").click();
  await page.getByTestId("report-lang-fr").click();
  await page.getByTestId("report-make").click();
  const report = page.getByTestId("report");
  await report.waitFor();
  await page.getByTestId("report-next").click();
  await page.locator('[data-testid="report"][data-phase="secretariat"]').waitFor();
  await page.getByTestId("report-next").click();
  await page.getByTestId("deadline-dialog").waitFor();
  await camera.take(city, "record-deadline");
  await page.keyboard.press("Escape");
  await page.getByTestId("deadline-dialog").waitFor({ state: "detached" });
  await report.getByTestId("report-sentences").click();
  await page.getByTestId("report-sentence").first().waitFor();
  await camera.take(city, "record-reports");
}

/**
 * @param {City} city
 * @param {Camera} camera
 */
async function shootProcedure(city, camera) {
  const { page } = city;
  await page.getByTestId("record-part-procedures").click();
  await camera.take(city, "record-procedures");
  await page.getByTestId("procedure-new").click();
  await page.getByTestId("procedure-dialog").waitFor();
  await camera.take(city, "record-procedure");
  await page.keyboard.press("Escape");
  await page.getByTestId("procedure-dialog").waitFor({ state: "detached" });
}

const CALENDAR = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ratusz//PL", "BEGIN:VEVENT", "UID:adi-int-6@ratusz"],
  ...["DTSTAMP:20240520T080000Z", "DTSTART:20241017T070000Z", "DTEND:20241018T150000Z", "SUMMARY:ADI-INT 6"],
  ...["LOCATION:Strasbourg", "END:VEVENT", "END:VCALENDAR", ""],
].join("\r\n");

/**
 * What a calendar file would change. Begins and ends on the list of meetings.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootCalendar(city, camera) {
  const { page } = city;
  const file = { name: "adi-int.ics", mimeType: "text/calendar", buffer: Buffer.from(CALENDAR) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByTestId("calendar-change").waitFor();
  await camera.take(city, "calendar-in");
  await page.keyboard.press("Escape");
  await page.getByTestId("calendar-dialog").waitFor({ state: "detached" });
}
