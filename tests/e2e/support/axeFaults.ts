import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The only three things that axe may say, and why they are not so. Every rule stays on for everything else. */
const KNOWN = [
  // Announcements of the kit, already read out: they stay seven seconds, longer than the button they speak of.
  { rule: "role-img-alt", place: "[data-live-announcer]" },
  // Arrow keys scroll the list while the focus stays in the field above it, which axe cannot see for a menu.
  { rule: "scrollable-region-focusable", place: ".c-commands-list" },
  // A heading of the draft in which nobody has written yet.
  { rule: "empty-heading", place: ".ProseMirror" },
] as const;

/** What axe finds wrong in the window, one line a fault. `isColourOnly`: only the rules that a theme can break. */
export async function axeFaults(page: Page, { isColourOnly = false } = {}): Promise<readonly string[]> {
  // Where it was asked before it is still in the window: reading all of it anew takes longer than a look.
  const isThere = await page.evaluate(() => "axe" in globalThis);
  // The other mode opens a page of its own to add up frames; an app's window cannot.
  const builder = new AxeBuilder(isThere ? { page, axeSource: "void 0" } : { page }).setLegacyMode();
  // What is right is not described, which is most of what it would say.
  builder.options({ resultTypes: ["violations"] });
  if (isColourOnly) builder.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await builder.analyze();
  const faults: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { html, target, failureSummary } of nodes) {
      if (await isKnown(page, { rule: id, target: target.join(" "), html })) continue;
      faults.push(`${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`);
    }
  }
  return faults;
}

interface Fault {
  readonly rule: string;
  readonly target: string;
  readonly html: string;
}

/** An announcement that has left meanwhile is no fault either: it has no place any more. */
function isKnown(page: Page, { rule, target, html }: Fault): Promise<boolean> {
  const places = KNOWN.filter((known) => known.rule === rule).map((known) => known.place);
  if (places.length === 0) return Promise.resolve(false);
  return page.evaluate(
    ({ target, places, begin }) => {
      const element = document.querySelector(target);
      // Where it stood another may stand by now.
      if (element === null || !element.outerHTML.startsWith(begin)) return true;
      return places.some((place) => element.closest(place) !== null);
    },
    { target, places, begin: html.slice(0, 80) },
  );
}
