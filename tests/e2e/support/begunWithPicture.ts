import type { Page } from "@playwright/test";

/** Whether this start began with a picture of the last one. */
export const hasBegunWithPicture = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName("picture-drawn").length > 0);
