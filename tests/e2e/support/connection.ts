import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { findPage } from "../../../scripts/demo/findPage.mjs";

/** Presses "work offline" as long as the window does not say what is wished. */
export async function setOffline({ page }: City, isOffline: boolean): Promise<void> {
  const toggle = page.getByTestId("work-offline");
  if ((await toggle.getAttribute("aria-pressed")) !== String(isOffline)) await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", String(isOffline));
}

/** A first attempt at a connection that comes to nothing is given up after some seconds, and made again. */
const ONE_MORE_ATTEMPT_MS = 30_000;

/** The window says that another city is connected. */
export async function untilConnected(city: City): Promise<void> {
  await expect(city.page.getByTestId("connection")).toHaveAttribute("data-state", "connected", {
    timeout: ONE_MORE_ATTEMPT_MS,
  });
}

export async function untilAlone(city: City): Promise<void> {
  await expect(city.page.getByTestId("connection")).toHaveAttribute("data-state", "alone", {
    timeout: ONE_MORE_ATTEMPT_MS,
  });
}

/** The hidden window of the network. */
export const netPageOf = ({ app }: City) => findPage(app.context(), (url) => url.startsWith("app://net"));

/** Everything that `words` of the connection have been since, by the window's own eyes: a short break is seen too. */
export async function watchConnection({ page }: City): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle(() => {
    const place = document.querySelector('[data-testid="connection"]');
    const states = [place?.getAttribute("data-state") ?? "none"];
    const observer = new MutationObserver(() => states.push(place?.getAttribute("data-state") ?? "none"));
    if (place) observer.observe(place, { attributes: true, attributeFilter: ["data-state"] });
    return states;
  });
  return () => seen.jsonValue();
}
