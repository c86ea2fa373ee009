import type { CDPSession, Page } from "@playwright/test";

export interface InputMethod {
  /** Shows `candidate` as what is being composed. */
  readonly candidate: (candidate: string) => Promise<void>;
  readonly commit: (text: string) => Promise<void>;
  /** The composition events that the page has had, in order. */
  readonly events: () => Promise<readonly string[]>;
}

/** Composes as an input method of the system does, with the events that Chromium makes of it. */
export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const seen = await page.evaluateHandle(() => {
    const events: string[] = [];
    for (const name of ["compositionstart", "compositionend"]) {
      document.addEventListener(name, () => events.push(name), true);
    }
    return events;
  });
  return {
    candidate: async (candidate) => {
      const end = candidate.length;
      await cdp.send("Input.imeSetComposition", { text: candidate, selectionStart: end, selectionEnd: end });
    },
    commit: async (text) => void (await cdp.send("Input.insertText", { text })),
    events: () => seen.jsonValue(),
  };
}

/** Puts the caret before letter `offset` of block `index`, both counted from 0; carets of others are no letters. */
export async function caretIn(page: Page, index: number, offset: number | "end"): Promise<void> {
  const block = page.locator(".ProseMirror > [data-block]").nth(index);
  await block.click();
  await block.evaluate((element, wanted) => {
    if (wanted === "end") return getSelection()?.setPosition(element, element.childNodes.length);
    const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = wanted;
    for (let node = letters.nextNode(); node; node = letters.nextNode()) {
      if (node.parentElement?.closest(".remote-caret, .ProseMirror-widget")) continue;
      const length = node.textContent?.length ?? 0;
      if (left <= length) return getSelection()?.setPosition(node, left);
      left -= length;
    }
    throw new Error("the block is shorter");
  }, offset);
}

/** To be asked before the peer acts: becomes true when another has acknowledged what was sealed since, and not only what was before. */
export async function acknowledgedAnew(page: Page): Promise<() => Promise<boolean>> {
  const read = async () => {
    const { state, holders, seq } = await page.getByTestId("saving").evaluate((line) => ({ ...line.dataset }));
    return { isWhole: state === "kept" && Number(holders) > 0, seq: Number(seq) };
  };
  const before = await read();
  return async () => {
    const now = await read();
    return now.isWhole && now.seq > before.seq;
  };
}
