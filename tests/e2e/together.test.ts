import { expect } from "@playwright/test";
import { shownBlocks, typeAtEndOf, untilEqual } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pairAtWork } from "./support/pairAtWork.ts";

test("two cities write in one draft at once, lose each other, go on, and hold equal texts when they meet", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await Promise.all([typeAtEndOf(lublin, 0, " From Lublin."), typeAtEndOf(wroclaw, 1, " From Wrocław.")]);
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);

  await wroclaw.page.getByTestId("work-offline").click();
  await Promise.all([typeAtEndOf(lublin, 0, " Apart."), typeAtEndOf(wroclaw, 1, " Also apart.")]);
  await wroclaw.page.getByTestId("work-offline").click();
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);
  const texts = (await shownBlocks(wroclaw)).map((block) => block.text);
  expect(texts).toEqual(["First paragraph. From Lublin. Apart.", "Second paragraph. From Wrocław. Also apart."]);
});
