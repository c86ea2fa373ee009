import type { City } from "../../../scripts/demo/city.mjs";

export interface Met {
  /** From being connected to showing the text, by the window's own clock; below 0 when the text was there first. */
  readonly sinceConnectedMs: number;
  readonly sinceAskedMs: number;
}

/** Begins to watch a window now; answers when it has been connected and shows a draft that contains `text`. */
export async function startMeetingClock({ page }: City, text: string): Promise<() => Promise<Met>> {
  const met = await page.evaluateHandle((wanted) => {
    const asked = performance.now();
    const promise = new Promise<{ sinceConnectedMs: number; sinceAskedMs: number }>((resolve) => {
      let connectedAt: number | null = null;
      let shownAt: number | null = null;
      const look = (): void => {
        const now = performance.now();
        const state = document.querySelector('[data-testid="connection"]')?.getAttribute("data-state");
        if (state === "connected") connectedAt ??= now;
        if (document.querySelector(".ProseMirror")?.textContent?.includes(wanted)) shownAt ??= now;
        if (connectedAt === null || shownAt === null) return void requestAnimationFrame(look);
        resolve({ sinceConnectedMs: shownAt - connectedAt, sinceAskedMs: Math.max(shownAt, connectedAt) - asked });
      };
      look();
    });
    return { promise };
  }, text);
  return () => met.evaluate(({ promise }) => promise);
}
