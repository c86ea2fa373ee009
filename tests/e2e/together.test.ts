import { expect } from "@playwright/test";
import { createDraft, openDraft, shownBlocks, typeAtEndOf, untilEqual } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";

test("two cities write in one draft at once, lose each other, go on, and hold equal texts when they meet", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await createDraft(lublin, "Draft recommendation");
  await lublin.page.locator(".ProseMirror").click();
  await lublin.page.keyboard.type("First paragraph.");
  await lublin.page.keyboard.press("Enter");
  await lublin.page.keyboard.type("Second paragraph.");

  const wroclaw = await room.guest("Wrocław", lublin);
  await openDraft(wroclaw, "Draft recommendation");
  await openDraft(lublin, "Draft recommendation");
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);

  await Promise.all([typeAtEndOf(lublin, 0, " From Lublin."), typeAtEndOf(wroclaw, 1, " From Wrocław.")]);
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);

  await wroclaw.page.getByTestId("work-offline").click();
  await Promise.all([typeAtEndOf(lublin, 0, " Apart."), typeAtEndOf(wroclaw, 1, " Also apart.")]);
  await wroclaw.page.getByTestId("work-offline").click();
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);
  const texts = (await shownBlocks(wroclaw)).map((block) => block.text);
  expect(texts).toEqual(["First paragraph. From Lublin. Apart.", "Second paragraph. From Wrocław. Also apart."]);
});
