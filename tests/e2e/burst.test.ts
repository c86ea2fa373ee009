import { expect, test } from "@playwright/test";
import { burstAndKill } from "./support/burst.ts";

test("3,000 edits of a burst are there after everything was killed 400 ms later", async () => {
  test.setTimeout(120_000);
  expect(await burstAndKill(3000)).toEqual({ shown: 3000, kept: 3000 });
});
