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

/** What lies over the button that affirms the dialog on top, by its class. */
function overAffirming(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const button = [...document.querySelectorAll(".c-dialog")]
      .at(-1)
      ?.querySelector(".c-dialog-foot .c-button:last-child");
    if (!button) return [];
    const { left, top, width, height } = button.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return button.contains(seen) ? [] : [seen?.closest("[class]")?.className ?? "nothing"];
  });
}

/** Screens on which something scrolls sideways, and dialogs of which the affirming button is covered. */
export function ruler(): Camera & { readonly sideways: string[]; readonly covered: string[] } {
  const [sideways, covered]: [string[], string[]] = [[], []];
  return {
    sideways,
    covered,
    async take({ page }, screen) {
      for (const fault of await sidewaysIn(page)) sideways.push(`${screen}: ${fault}`);
      for (const fault of await overAffirming(page)) covered.push(`${screen}: ${fault}`);
    },
  };
}
