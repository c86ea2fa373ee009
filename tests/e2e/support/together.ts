import type { Camera } from "../../../scripts/screenshots/camera.mjs";

/** One walk, and each looks at every screen of it. */
export const together = (...all: readonly Camera[]): Camera => ({
  async take(city, screen) {
    for (const eyes of all) await eyes.take(city, screen);
  },
});
