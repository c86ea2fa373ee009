import type { Page } from "@playwright/test";
import type { Camera } from "../../../scripts/screenshots/camera.mjs";

/** Whatever can be scrolled sideways, by its class, and by how much. */
function sidewaysIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element);
      const isOpen = element === document.documentElement || overflowX === "auto" || overflowX === "scroll";
      return isOpen && element.scrollWidth > element.clientWidth + 1;
    };
    return [document.documentElement, ...document.body.querySelectorAll("*")]
      .filter(scrolls)
      .map((element) => `${element.className || element.tagName} by ${element.scrollWidth - element.clientWidth} px`);
  });
}

/** Screens on which something scrolls sideways. */
export function ruler(): Camera & { readonly sideways: string[] } {
  const sideways: string[] = [];
  return {
    sideways,
    async take({ page }, screen) {
      for (const fault of await sidewaysIn(page)) sideways.push(`${screen}: ${fault}`);
    },
  };
}
