import type { Picture } from "../../bridge/picture/pictureParts.ts";
import { pictureMarkup } from "./pictureMarkup.ts";

export interface FirstPage {
  readonly html: string;
  /** What the page's policy has to allow beside what every page may: these rules, by their hash, and no others. */
  readonly styleSource: string;
}

/** The page as it was built, with a picture over it. Throws when the page is not built as this expects. */
export async function firstPage(built: string, picture: Picture): Promise<FirstPage> {
  const { elements, rules, root } = pictureMarkup(picture);
  // It answers nobody: not the pointer, not the keyboard, not a screen reader.
  const frame = `<div id="picture" inert aria-hidden="true">${elements}</div>`;
  const withRoot = replaced(built, '<html lang="en-GB">', `<html ${root}>`);
  const withRules = replaced(withRoot, "</head>", `<style>${rules}</style></head>`);
  const withFrame = replaced(withRules, '<div id="root">', `${frame}<div id="root">`);
  // There is something to draw before the first script is read.
  const html = replaced(withFrame, ' blocking="render"', "");
  return { html, styleSource: `'sha256-${await sha256(rules)}'` };
}

function replaced(page: string, mark: string, text: string): string {
  const at = page.indexOf(mark);
  if (at < 0) throw new Error(`The page has no ${mark}`);
  return page.slice(0, at) + text + page.slice(at + mark.length);
}

/** In base64. */
export async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("base64");
}
