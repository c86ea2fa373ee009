import { expect } from "@playwright/test";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

test("a paragraph dragged by its handle lands where the line was, at both, while the other types in it", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const before = await shownBlocks(lublin);
  const [first, second] = ["First paragraph.", "Second paragraph."].map((text) =>
    lublin.page.locator(".ProseMirror > [data-block]").filter({ hasText: text }),
  );
  if (!first || !second) throw new Error("the draft has two paragraphs");
  await wroclaw.page.locator(".ProseMirror > [data-block]").filter({ hasText: "Second paragraph." }).click();
  await wroclaw.page.keyboard.press("End");
  await wroclaw.page.keyboard.type(" Typed");
  await untilBothEqual(lublin, wroclaw);
  await second.hover();
  const handle = lublin.page.getByTestId("block-handle");
  await handle.hover();
  await lublin.page.mouse.down();
  const box = await first.boundingBox();
  if (!box) throw new Error("the first paragraph is not shown");
  await lublin.page.mouse.move(box.x + 40, box.y + box.height / 2);
  await lublin.page.mouse.move(box.x + 40, box.y + 2, { steps: 4 });
  await expect(lublin.page.getByTestId("drop-line")).toBeVisible();
  await wroclaw.page.keyboard.type(" meanwhile.");
  await lublin.page.mouse.up();
  await expect(lublin.page.getByTestId("drop-line")).toHaveCount(0);
  await untilBothEqual(lublin, wroclaw);
  const after = await shownBlocks(lublin);
  expect(after.map(({ text }) => text)).toEqual(["Second paragraph. Typed meanwhile.", "First paragraph."]);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
});
