// Looks at the built gallery: pictures of each page in both themes, accessibility faults and refused styles or scripts.
// CHROMIUM names a browser, PICTURES a folder.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { galleryConfig } from "./galleryConfig.mjs";

const pictures = process.env.PICTURES ?? join(tmpdir(), "gallery");
const executablePath = process.env.CHROMIUM;
mkdirSync(pictures, { recursive: true });

await build(galleryConfig);
const server = await preview(galleryConfig);
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox", "--disable-gpu"],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: false });
const page = await context.newPage();
/** @type {string[]} */
const faults = [];
let expected = "nothing";
page.on("console", (line) => {
  if (line.text().startsWith(expected)) return;
  if (line.type() === "error" || line.type() === "warning") faults.push(`console: ${line.text()}`);
});
page.on("pageerror", (error) => faults.push(`error: ${error.message}`));

/** @type {(name: string, query: string, act?: (page: import("@playwright/test").Page) => Promise<void>) => Promise<void>} */
async function look(name, query, act) {
  await page.goto(`http://localhost:4188/?${query}`);
  await page.locator("main").waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await act?.(page);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== "running" || one.effect?.getTiming().iterations === Number.POSITIVE_INFINITY),
  );
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) {
    for (const node of nodes) faults.push(`${name}: ${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 1280) faults.push(`${name}: scrolls sideways to ${String(width)}`);
}

for (const theme of ["light", "dark"]) {
  for (const one of ["draft", "lists", "start", "fields", "states", "actions", "icons"]) {
    await look(`${one}-${theme}`, `page=${one}&theme=${theme}`);
  }
  await look(`menu-${theme}`, `page=actions&theme=${theme}`, (on) => on.getByRole("button", { name: "Menu" }).click());
  await look(`dialog-${theme}`, `page=actions&theme=${theme}`, (on) =>
    on.getByRole("button", { name: "Dialog" }).click(),
  );
  await look(`alert-${theme}`, `page=actions&theme=${theme}`, (on) =>
    on.getByRole("button", { name: "Alert" }).click(),
  );
  await look(`toast-${theme}`, `page=actions&theme=${theme}`, async (on) => {
    await on.getByRole("button", { name: "Toast", exact: true }).click();
    await on.getByRole("button", { name: "Danger toast" }).click();
  });
  await look(`select-${theme}`, `page=fields&theme=${theme}`, (on) => on.getByRole("button", { name: "Role" }).click());
}
await look("draft-large", "page=draft&theme=light&textSize=150");
await look("lists-compact", "page=lists&theme=light&density=compact");
for (const locale of ["fr", "pl", "uk"]) await look(`start-${locale}`, `page=start&theme=light&locale=${locale}`);
await page.emulateMedia({ forcedColors: "active" });
await look("fields-forced", "page=fields");
await look("lists-forced", "page=lists");

await page.emulateMedia({ forcedColors: null });
await page.goto("http://localhost:4188/?page=actions");
await page.getByRole("button", { name: "Toast", exact: true }).click();
await page.locator(".c-toast").waitFor();
await page.keyboard.press("F6");
if (!(await page.locator(".c-toasts").evaluate((region) => region === document.activeElement))) {
  faults.push("keys: F6 does not reach the toasts");
}
await page.keyboard.press("F6");
if (!(await page.locator(".c-frame-top").evaluate((part) => part === document.activeElement))) {
  faults.push("keys: F6 does not leave the toasts");
}

expected = "Executing inline event handler violates";
await page.goto("http://localhost:4188/?page=paste");
const pasted = await page.locator(".ProseMirror").innerHTML();
if (!/plain\s*one <strong>two<\/strong>/.test(pasted)) faults.push(`paste: ${pasted}`);
if ((await page.title()) === "ran") faults.push("paste: a pasted handler ran");

process.stdout.write(`${faults.join("\n")}\n${String(faults.length)} faults; pictures in ${pictures}\n`);
await browser.close();
await server.close();
process.exitCode = faults.length > 0 ? 1 : 0;
