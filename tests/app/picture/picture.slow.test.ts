// @vitest-environment jsdom
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MOST_ELEMENTS, type Picture } from "../../../electron/bridge/picture/pictureParts.ts";
import { readPicture } from "../../../electron/bridge/picture/readPicture.ts";
import { firstPage } from "../../../electron/main/picture/firstPage.ts";
import { UI_POLICY, withStyles } from "../../../electron/main/policy.ts";
import { takePicture } from "../../../src/app/picture/takePicture.ts";
import { createRandom } from "../../support/random.ts";

/** What the build makes of src/app/index.html, in short. */
const BUILT = `<!doctype html><html lang="en-GB"><head><title>Concordia</title>
  <script async type="module" blocking="render" src="/assets/app.js"></script></head><body><div id="root"></div></body></html>`;
const PAGE = `<div class="c-frame"><header><span data-now role="status">Connected now</span><button type="button" data-testid="x"
  disabled>Undo</button></header><table class="c-table"><tbody><tr style="height: 36px"><td colspan="2"><bdi lang="pl" style="--delegation: 3;">&lt;Łódź&gt;</bdi>
  </td></tr><tr style="height: 36px"><td>"&amp;</td></tr></tbody></table><svg viewBox="0 0 16 16"><path d="M1 2h3" stroke-width="1.5"></path></svg></div>`;

let root: HTMLElement;

beforeEach(() => {
  document.documentElement.setAttribute("data-theme", "dark");
  root = document.createElement("div");
  root.innerHTML = PAGE;
  document.body.append(root);
});
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.documentElement.removeAttribute("data-theme");
});

function taken(): Picture {
  const picture = takePicture(root);
  if (!picture) throw new Error("no picture was taken");
  return picture;
}

/** The page as main would serve it, read as the browser reads it. */
async function pageWith(picture: Picture): Promise<Document> {
  const { html } = await firstPage(BUILT, picture);
  return new DOMParser().parseFromString(html, "text/html");
}

test("a picture shows what was seen, answers nobody, and tells nothing of the moment it was taken in", async () => {
  const picture = readPicture(JSON.stringify(taken()));
  if (!picture) throw new Error("a picture that was taken could not be read");
  const page = await pageWith(picture);
  const frame = page.getElementById("picture");
  expect(frame?.textContent?.replace(/\s+/g, "")).toBe('Undo<Łódź>"&');
  expect(frame?.hasAttribute("inert")).toBe(true);
  expect(frame?.getAttribute("aria-hidden")).toBe("true");
  expect(frame?.nextElementSibling?.id).toBe("root");
  expect(frame?.querySelector("svg path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
  expect(frame?.querySelector("[data-testid], [data-now], [style]")).toBeNull();
  expect(frame?.querySelectorAll("td")).toHaveLength(2);
  expect(page.documentElement.dataset.theme).toBe("dark");
});

test("what elements had as their own style is one block of rules, allowed by its hash alone", async () => {
  const { html, styleSource } = await firstPage(BUILT, taken());
  const page = new DOMParser().parseFromString(html, "text/html");
  const rules = page.querySelector("style")?.textContent ?? "";
  expect(rules).toBe('#picture [data-style="0"]{height: 36px}\n#picture [data-style="1"]{--delegation: 3;}');
  expect([...page.querySelectorAll("tr")].map((row) => row.getAttribute("data-style"))).toEqual(["0", "0"]);
  expect(page.querySelector("bdi")?.getAttribute("data-style")).toBe("1");
  const hash = createHash("sha256").update(rules).digest("base64");
  expect(styleSource).toBe(`'sha256-${hash}'`);
  expect(withStyles(UI_POLICY, styleSource)).toContain(`style-src 'self' '${`sha256-${hash}`}';`);
});

test("a page with a picture draws before its first script is read", async () => {
  expect(BUILT).toContain('blocking="render"');
  expect((await firstPage(BUILT, taken())).html).not.toContain("blocking");
  await expect(firstPage("<html><head></head></html>", taken())).rejects.toThrow("The page has no");
});

test("no picture is taken of a list that was scrolled, nor of more than a screen has", () => {
  const table = root.querySelector("table");
  if (!table) throw new Error("no table");
  table.scrollTop = 40;
  expect(takePicture(root)).toBeNull();
  table.scrollTop = 0;
  table.append(...Array.from({ length: MOST_ELEMENTS }, () => document.createElement("tr")));
  expect(takePicture(root)).toBeNull();
});

const forged: readonly [string, unknown][] = [
  ["a script", ["script", {}, "alert(1)"]],
  ["a frame", ["div", {}, ["iframe", {}]]],
  ["a form", ["form", {}]],
  ["a style", ["style", {}, "*{}"]],
  ["a handler", ["div", { onclick: "alert(1)" }]],
  ["an address", ["a", { href: "https://example.org" }]],
  ["a source", ["input", { src: "x" }]],
  ["an id", ["div", { id: "root" }]],
  ["a style that ends its rule", ["div", { style: "color: red} * {display: none" }]],
  ["a style that ends its sheet", ["div", { style: "</style><script>" }]],
  ["a style that hides in a comment", ["div", { style: "color: red; /*" }]],
  ["an attribute that is no text", ["div", { class: 1 }]],
  ["an object in place of an element", { tag: "div" }],
  ["nothing but text", "Drafts"],
  ["more elements than a screen has", ["div", {}, ...Array.from({ length: MOST_ELEMENTS }, () => ["i", {}])]],
];
test.each(forged)("a picture with %s is no picture", (_what, content) => {
  expect(readPicture(JSON.stringify({ ...taken(), content }))).toBeNull();
});

test("a picture sets nothing on the page but its looks", () => {
  expect(readPicture(JSON.stringify({ ...taken(), page: { onload: "alert(1)" } }))).toBeNull();
  expect(readPicture("[".repeat(100_000))).toBeNull();
});

test("whatever is changed in a picture, it is read or refused, and what is drawn has no part that acts", async () => {
  const random = createRandom(7);
  const whole = JSON.stringify(taken());
  let read = 0;
  for (let turn = 0; turn < 2_000; turn++) {
    const at = random.below(whole.length);
    const letter = String.fromCharCode(32 + random.below(95));
    const picture = readPicture(whole.slice(0, at) + letter + whole.slice(at + 1));
    if (!picture) continue;
    read++;
    const page = await pageWith(picture);
    expect(page.body.querySelector("script, iframe, form, style, [href], [src], [onclick]")).toBeNull();
    expect(page.head.querySelectorAll("script, style")).toHaveLength(2);
  }
  expect(read).toBeGreaterThan(100);
});
