import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { confirmDialogs } from "../demo/city.mjs";
import { openDraft } from "../demo/drafting.mjs";
import { projectRoot } from "../projectRoot.mjs";

/** The place among what a draft can begin with that has the most parts. */
const STRATEGY = 6;

/** A Word file of which several things come out otherwise. */
const WORD_FILE = join(projectRoot, "tests/fixtures/docx/looks.docx");

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * An invitation being made, and ready to be sent.
 *
 * @param {City} city
 * @param {Camera} camera
 * @returns {Promise<string>} the link
 */
export async function shootInvitation(city, camera) {
  const { page } = city;
  await confirmDialogs(city);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await camera.take(city, "invite");
  await fillSeat(city);
  await camera.take(city, "invite-seat");
  await page.getByTestId("invite-submit").click();
  const ready = page.getByTestId("invite-ready");
  await ready.waitFor();
  await camera.take(city, "invite-ready");
  const link = (await ready.getAttribute("data-link")) ?? "";
  await page.getByTestId("invite-done").click();
  return link;
}

/**
 * A new seat for whoever comes with the invitation that is being made.
 *
 * @param {City} city
 */
async function fillSeat({ page }) {
  await page.getByTestId("invite-seat-choice").click();
  await page.getByTestId("invite-seat-choice-new").click();
  await page.getByTestId("seat-delegation").fill("City of Wrocław");
  await page.getByTestId("seat-office").fill("Deputy mayor");
  await page.getByTestId("seat-number").fill("7");
  await page.getByTestId("seat-to").scrollIntoViewIfNeeded();
}

/**
 * The pages of a space beside its drafts.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootPages(city, camera) {
  const { page } = city;
  for (const name of ["drafts", "members", "sync", "security", "notices"]) {
    await page.getByTestId(`nav-${name}`).click();
    await page.getByTestId(`${name}-page`).waitFor();
    await camera.take(city, name);
  }
}

/**
 * A file for a stick: being written, and looked into on the machine that wrote it.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootFile(city, camera) {
  const { page, app } = city;
  const folder = mkdtempSync(join(tmpdir(), "concordia-stick-"));
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    },
    join(folder, "all.concordia"),
  );
  await page.getByTestId("nav-sync").click();
  await page.getByTestId("sync-part-file").click();
  await page.getByTestId("bundle-save").click();
  await page.getByTestId("bundle-save-dialog").waitFor();
  await camera.take(city, "file-save");
  await page.getByTestId("bundle-save-submit").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByTestId("bundle-open").click();
  await page.getByTestId("bundle-facts").waitFor();
  await camera.take(city, "file-open");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  rmSync(folder, { recursive: true, force: true });
}

/**
 * What opens on the page of one's machines: the way in for another one, the words of a phrase, a backup.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootSecurity(city, camera) {
  const { page } = city;
  const dialogs = { "device-add": "device-qr", "phrase-write": "phrase-words", "backup-make": "backup-dialog" };
  await page.getByTestId("nav-security").click();
  for (const [button, content] of Object.entries(dialogs)) {
    await page.getByTestId(button).click();
    await page.getByTestId(content).waitFor();
    await camera.take(city, button);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
}

/**
 * What opens above a page: settings, palette, new draft, shortcuts, about, and the spaces to go to.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootSheets(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-drafts").click();
  const sheets = {
    palette: null,
    settings: "settings-dialog",
    spelling: "spelling-dialog",
    shortcuts: "shortcuts-dialog",
    about: "about-dialog",
  };
  for (const [name, dialog] of Object.entries(sheets)) {
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette-input").waitFor();
    if (dialog) {
      await page.getByTestId(`palette-${name}`).click();
      await page.getByTestId(dialog).waitFor();
    }
    await camera.take(city, name);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByTestId("new-draft").first().click();
  await page.getByTestId("new-draft-title").waitFor();
  await camera.take(city, "new-draft");
  await page.getByTestId("new-draft-template").click();
  await page.getByRole("option").nth(STRATEGY).click();
  await page.getByTestId("new-draft-parts").waitFor();
  // Until the list has gone, Escape is the list's.
  await page.getByRole("listbox").waitFor({ state: "detached" });
  await camera.take(city, "new-draft-parts");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await shootImport(city, camera);
  await page.getByTestId("space-switcher").click();
  await page.getByRole("menu").waitFor();
  await camera.take(city, "spaces");
  await page.keyboard.press("Escape");
}

/**
 * A Word file being chosen, and looked at before it becomes a draft.
 *
 * @param {City} city on the page of drafts
 * @param {Camera} camera
 */
async function shootImport(city, camera) {
  const { page } = city;
  await page.getByTestId("import-word").first().click();
  await page.getByTestId("import-file").waitFor();
  await camera.take(city, "import");
  await page.locator('input[type="file"]').setInputFiles(WORD_FILE);
  await page.getByTestId("import-preview").waitFor();
  await camera.take(city, "import-preview");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/**
 * A draft with nobody else in it.
 *
 * @param {City} city
 * @param {string} title
 * @param {Camera} camera
 */
export async function shootDraft(city, title, camera) {
  const { page } = city;
  await openDraft(city, title);
  await camera.take(city, "draft");
  await page.getByTestId("export").click();
  await page.getByTestId("export-dialog").waitFor();
  await camera.take(city, "export");
  await page.keyboard.press("Escape");
  await page.getByTestId("export-dialog").waitFor({ state: "detached" });
}

/**
 * A space that was only just founded holds no draft.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootEmptySpace(city, camera) {
  const { page } = city;
  await page.getByTestId("space-switcher").click();
  await page.getByTestId("space-menu-create").click();
  await page.getByTestId("create-space-name").fill("Committee on Social Cohesion");
  await page.getByTestId("identity-name").fill("Coordinator");
  await page.getByTestId("identity-delegation").fill("Lublin");
  await page.getByTestId("create-space-submit").click();
  await page.getByTestId("drafts-empty").waitFor();
  await camera.take(city, "drafts-empty");
}
