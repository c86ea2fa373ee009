import { openDraft, typeAtEndOf, untilEqual } from "../demo/drafting.mjs";
import { admit, readOutWords, settleKeys } from "../demo/joining.mjs";
import { shootInvitation } from "./spaceScreens.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * A second city comes in, each step on the machine that sees it.
 *
 * @param {City} host
 * @param {City} guest
 * @param {Camera} camera
 */
export async function shootJoining(host, guest, camera) {
  const link = await shootInvitation(host, camera);
  const { page } = guest;
  await settleKeys(guest);
  await page.getByTestId("first-run-join").click();
  await page.getByTestId("join-link").waitFor();
  await camera.take(guest, "join-link");
  await page.getByTestId("join-link").fill(link);
  await page.getByTestId("join-read").click();
  await page.getByTestId("join-confirm").waitFor();
  await camera.take(guest, "join-confirm");
  await page.getByTestId("identity-name").fill("Integration officer");
  await page.getByTestId("identity-delegation").fill("Wrocław");
  await page.getByTestId("join-submit").click();
  const words = await readOutWords(guest);
  await camera.take(guest, "join-words");
  await host.page.getByTestId("nav-drafts").click();
  await host.page.getByTestId("request-band").waitFor();
  await camera.take(host, "request-band");
  await host.page.getByTestId("show-request").click();
  await host.page.getByTestId("join-words").fill(words);
  await camera.take(host, "request");
  await admit(host, words);
  await page.getByTestId("join-admitted").waitFor();
  await camera.take(guest, "join-admitted");
  await page.getByTestId("join-enter").click();
  await page.getByTestId("drafts-page").waitFor();
}

/**
 * Both in one draft, each with a caret that the other sees.
 *
 * @param {City} host
 * @param {City} guest
 * @param {string} title
 * @param {Camera} camera
 */
export async function shootTogether(host, guest, title, camera) {
  await Promise.all([openDraft(host, title), openDraft(guest, title)]);
  await untilEqual(host, guest);
  await typeAtEndOf(host, 1, " Please send your wording before the meeting.");
  await typeAtEndOf(guest, 0, " It was read in both city councils.");
  await untilEqual(host, guest);
  await host.page.locator(".remote-caret").waitFor();
  await toTheTop(host);
  await camera.take(host, "draft-together");
  await guest.page.locator(".remote-caret").waitFor();
  await toTheTop(guest);
  await camera.take(guest, "draft-together-guest");
}

/** @param {City} city */
async function toTheTop({ page }) {
  await page.locator('[data-part="text"]').evaluate((part) => part.scrollTo(0, 0));
}
