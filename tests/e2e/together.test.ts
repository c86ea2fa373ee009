import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { createDraft, openDraft, shownBlocks, typeAtEndOf, untilEqual } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

test("two cities write in one draft at once, lose each other, go on, and hold equal texts when they meet; a paragraph dragged by its handle lands where the line was, at both, while the other types in it; they change one table apart and add footnotes, and hold equal tables when they meet", async ({
  room,
}, info) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await test.step("write at once and apart", () => writeTogether(lublin, wroclaw));
  await test.step("drag a paragraph", () => dragParagraph(lublin, wroclaw));
  await test.step("change one table", () => changeTable(lublin, wroclaw, info));
});

async function writeTogether(lublin: City, wroclaw: City): Promise<void> {
  await Promise.all([typeAtEndOf(lublin, 0, " From Lublin."), typeAtEndOf(wroclaw, 1, " From Wrocław.")]);
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);

  await wroclaw.page.getByTestId("work-offline").click();
  await Promise.all([typeAtEndOf(lublin, 0, " Apart."), typeAtEndOf(wroclaw, 1, " Also apart.")]);
  await wroclaw.page.getByTestId("work-offline").click();
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);
  const texts = (await shownBlocks(wroclaw)).map((block) => block.text);
  expect(texts).toEqual(["First paragraph. From Lublin. Apart.", "Second paragraph. From Wrocław. Also apart."]);
}

async function dragParagraph(lublin: City, wroclaw: City): Promise<void> {
  const before = await shownBlocks(lublin);
  const [first, second] = ["First paragraph.", "Second paragraph."].map((text) =>
    lublin.page.locator(".ProseMirror > [data-block]").filter({ hasText: text }),
  );
  if (!first || !second) throw new Error("the draft has two paragraphs");
  await typeAtEndOf(wroclaw, 1, " Typed");
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
  expect(after.map(({ text }) => text)).toEqual([`${before[1]?.text} Typed meanwhile.`, before[0]?.text]);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
}

async function changeTable(lublin: City, wroclaw: City, info: TestInfo): Promise<void> {
  await createDraft(lublin, "Annex with a table");
  await lublin.page.locator(".ProseMirror").click();
  await lublin.page.keyboard.type("Contributions of the members");
  await lublin.page.getByTestId("insert-table").click();
  await lublin.page.getByTestId("size-2-2").click();
  await expect(lublin.page.locator("th")).toHaveCount(2);
  await expect(lublin.page.locator(".ProseMirror")).toBeFocused();
  for (const word of ["City", "Places", "Lublin", "120"]) {
    await lublin.page.keyboard.type(word);
    if (word !== "120") await lublin.page.keyboard.press("Tab");
  }
  await openDraft(wroclaw, "Annex with a table");
  await openDraft(lublin, "Annex with a table");
  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);

  await wroclaw.page.getByTestId("work-offline").click();
  await lublin.page.locator("td", { hasText: "120" }).click();
  await lublin.page.keyboard.press("Tab");
  await lublin.page.keyboard.type("Mayence");
  await wroclaw.page.locator("th", { hasText: "Places" }).click();
  await wroclaw.page.getByTestId("table-menu").click();
  await wroclaw.page.getByTestId("table-columnAfter").click();
  await expect(wroclaw.page.locator("th")).toHaveCount(3);
  await expect(wroclaw.page.locator(".ProseMirror")).toBeFocused();
  await wroclaw.page.keyboard.type("From");
  await wroclaw.page.locator("td", { hasText: "120" }).click();
  await wroclaw.page.keyboard.press("End");
  await wroclaw.page.keyboard.press("Control+Alt+f");
  await wroclaw.page.keyboard.type("As of 2021.");
  await wroclaw.page.getByTestId("work-offline").click();

  expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);
  for (const { page } of [lublin, wroclaw]) {
    await expect(page.getByRole("columnheader")).toContainText(["City", "Places", "From"]);
    await expect(page.locator("td").filter({ hasText: "Mayence" })).toHaveCount(1);
    await expect(page.locator("tr")).toHaveCount(3);
    await expect(page.locator(".note-marker")).toHaveAccessibleName("Footnote 1");
    await expect(page.locator("[role=doc-footnote]")).toContainText("As of 2021.");
  }
  await info.attach("table", { body: await lublin.page.screenshot({ path: info.outputPath("table.png") }) });
  await wroclaw.page.getByRole("button", { name: "Back to the text from footnote 1" }).click();
  await wroclaw.page.keyboard.type("!");
  await expect(lublin.page.locator("td", { hasText: "120" })).toContainText("!");
}
