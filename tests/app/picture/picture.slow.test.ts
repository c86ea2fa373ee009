// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { drawPicture } from "../../../src/app/picture/drawPicture.ts";
import { MOST_ELEMENTS, type Picture } from "../../../src/app/picture/pictureParts.ts";
import { readPicture } from "../../../src/app/picture/readPicture.ts";
import { takePicture } from "../../../src/app/picture/takePicture.ts";
import { createRandom } from "../../support/random.ts";

const SHEETS = ["/assets/app-1a2b.css"];
const PAGE = `<div class="c-frame"><header><span data-now role="status">Connected now</span><button type="button" data-testid="x"
  disabled>Undo</button></header><table class="c-table"><tbody><tr style="block-size: 36px"><td colspan="2"><bdi lang="pl">Łódź</bdi>
  </td></tr></tbody></table><svg viewBox="0 0 16 16"><path d="M1 2h3" stroke-width="1.5"></path></svg></div>`;

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
  const picture = takePicture(root, SHEETS);
  if (!picture) throw new Error("no picture was taken");
  return picture;
}

test("a picture shows what was seen, answers nobody, and tells nothing of the moment it was taken in", async () => {
  const picture = readPicture(JSON.stringify(taken()));
  root.remove();
  document.documentElement.removeAttribute("data-theme");
  if (!picture) throw new Error("a picture that was taken could not be read");
  const drawn = drawPicture(picture, document);
  const frame = document.getElementById("picture");
  expect(frame?.textContent?.replace(/\s+/g, "")).toBe("UndoŁódź");
  expect(frame?.hasAttribute("inert")).toBe(true);
  expect(frame?.getAttribute("aria-hidden")).toBe("true");
  expect(frame?.querySelector("tr")?.style.cssText).toContain("36px");
  expect(frame?.querySelector("svg path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
  expect(frame?.querySelector("[data-testid], [data-now]")).toBeNull();
  expect(document.documentElement.dataset.theme).toBe("dark");
  drawn.take();
  expect(document.getElementById("picture")).toBeNull();
});

test("no picture is taken of a list that was scrolled, nor of more than a screen has", () => {
  const table = root.querySelector("table");
  if (!table) throw new Error("no table");
  table.scrollTop = 40;
  expect(takePicture(root, SHEETS)).toBeNull();
  table.scrollTop = 0;
  table.append(...Array.from({ length: MOST_ELEMENTS }, () => document.createElement("tr")));
  expect(takePicture(root, SHEETS)).toBeNull();
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
  ["an attribute that is no text", ["div", { class: 1 }]],
  ["an object in place of an element", { tag: "div" }],
  ["nothing but text", "Drafts"],
  ["more elements than a screen has", ["div", {}, ...Array.from({ length: MOST_ELEMENTS }, () => ["i", {}])]],
];
test.each(forged)("a picture with %s is no picture", (_what, content) => {
  expect(readPicture(JSON.stringify({ ...taken(), content }))).toBeNull();
});

test("a picture sets nothing on the page but its looks", () => {
  expect(readPicture(JSON.stringify({ ...taken(), sheets: [1] }))).toBeNull();
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
    const drawn = drawPicture(picture, document);
    const frame = document.getElementById("picture");
    expect(frame?.querySelector("script, iframe, form, [href], [src], [onclick]")).toBeNull();
    drawn.take();
  }
  expect(read).toBeGreaterThan(100);
});
