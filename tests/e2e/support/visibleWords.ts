import type { Page } from "@playwright/test";

/** Words of people and of machines: what they typed, names, addresses. */
const FOREIGN = "bdi, .ProseMirror, [lang]:not(html), code, kbd, input, textarea, .c-mark, script, style";

/** Everything that the window says itself, seen or read out; what people typed is left out. */
export function visibleWords(page: Page): Promise<readonly string[]> {
  return page.evaluate((foreign) => {
    const words = new Set<string>();
    const typed = [...document.querySelectorAll("bdi")].map(({ textContent }) => textContent).filter(Boolean);
    const add = (text: string | null): void => {
      const trimmed = typed.reduce((left, title) => left.replaceAll(title, ""), text ?? "").trim();
      if (trimmed) words.add(trimmed);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest(foreign) && parent.checkVisibility()) add(walker.currentNode.nodeValue);
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      if (element.closest("bdi, .c-mark, .c-marks")) continue;
      for (const name of ["aria-label", "placeholder", "title"]) add(element.getAttribute(name));
    }
    return [...words];
  }, FOREIGN);
}
