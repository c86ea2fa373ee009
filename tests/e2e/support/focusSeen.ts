import { expect, type Page } from "@playwright/test";

/** Where the focus is and whether one sees it: a ring on the element or on what it stands in, or the caret of a field. */
export function focusState(page: Page): Promise<{ readonly place: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { place: "nowhere", isSeen: false };
    const hasRing = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow.includes("inset");
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement, focused.closest("label")];
    const isRinged = around.some(
      (element) => element && (hasRing(getComputedStyle(element)) || hasRing(getComputedStyle(element, "::after"))),
    );
    const isField = focused.matches("input:not([type=radio], [type=checkbox]), textarea, [contenteditable=true]");
    const place = focused.getAttribute("data-testid") ?? focused.getAttribute("aria-label") ?? focused.className;
    return { place: `${focused.tagName} ${place}`, isSeen: isRinged || isField };
  });
}

/** Goes on with Tab `stops` times and sees the focus each time; the places it came by. */
export async function tabAndSee(page: Page, stops: number): Promise<readonly string[]> {
  const places: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const { place, isSeen } = await focusState(page);
    expect(isSeen, `the focus is seen on ${place}, after ${places.at(-1) ?? "the start"}`).toBe(true);
    places.push(place);
  }
  return places;
}
