import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { createDraft, openDraft, shownBlocks } from "../../../scripts/demo/drafting.mjs";

const LINE = "Cities should plan for diversity as an advantage, in their schools, their streets and their councils. ";
const MB = 1_000_000;

/** A megabyte of paragraphs, no two of them alike. */
export function megabyte(draft: number): string[] {
  const lines: string[] = [];
  for (let size = 0; size < MB; size += (lines.at(-1)?.length ?? 0) + 1) {
    lines.push(`${draft}.${lines.length} ${LINE.repeat(20)}`.trimEnd());
  }
  return lines;
}

export const titleOf = (draft: number): string => `Report ${draft} of the working group`;

/** Writes drafts of a megabyte each, as a person does: a new draft, a paste. Done when they are kept on this machine. */
export async function writeBigDrafts(city: City, count: number): Promise<void> {
  const { app, page } = city;
  for (let draft = 1; draft <= count; draft++) {
    const lines = megabyte(draft);
    await createDraft(city, titleOf(draft));
    await page.locator(".ProseMirror").click();
    await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), lines.join("\n"));
    await page.keyboard.press("Control+V");
    await expect(page.locator(".ProseMirror > [data-block]")).toHaveCount(lines.length, { timeout: 30_000 });
    await expect(page.getByTestId("saving")).toHaveAttribute("data-state", "kept", { timeout: 30_000 });
  }
}

/** Every paragraph is there once, in its place. */
export async function expectBigDrafts(city: City, count: number): Promise<void> {
  for (let draft = 1; draft <= count; draft++) {
    const lines = megabyte(draft);
    await openDraft(city, titleOf(draft));
    await expect(city.page.locator(".ProseMirror > [data-block]")).toHaveCount(lines.length, { timeout: 60_000 });
    const texts = (await shownBlocks(city)).map(({ text }) => text);
    expect(texts.every((text, at) => text === lines[at])).toBe(true);
  }
}
