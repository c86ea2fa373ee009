import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { createDraft, openDraft, shownBlocks, typeAtEndOf, untilEqual } from "../../scripts/demo/drafting.mjs";
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { ms, note } from "./support/figures.ts";
import { askUi, insertTextInUi, killNet, killUi, killVault } from "./support/killProcess.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork } from "./support/pairAtWork.ts";

const SENTENCE = " Every letter of this sentence is typed while a process dies and comes back.";

test("net killed, then vault killed, while two cities write: each comes back by itself, and nothing that was typed is lost", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  let written = "First paragraph.";
  for (const [name, kill] of [
    ["net", killNet],
    ["vault", killVault],
  ] as const) {
    await test.step(name, async () => {
      written += SENTENCE;
      await killedWhileWriting({ lublin, wroclaw, name, kill, written });
      written += " And back.";
      await typeAtEndOf(wroclaw, 0, " And back.");
      expect((await untilEqual(lublin, wroclaw)).isEqual).toBe(true);
      expect((await shownBlocks(lublin))[0]?.text).toBe(written);
    });
  }
  await lublin.app.close();
  const again = await room.launch("Lublin");
  await openDraft(again, DRAFT);
  expect((await shownBlocks(again))[0]?.text).toBe(written);
});

interface Killing extends Readonly<Record<"lublin" | "wroclaw", City>> {
  readonly name: string;
  readonly kill: (city: City) => Promise<void>;
  /** What stands there once the sentence is typed. */
  readonly written: string;
}

async function killedWhileWriting({ lublin, wroclaw, name, kill, written }: Killing): Promise<void> {
  const typing = typeAtEndOf(lublin, 0, SENTENCE);
  await expect
    .poll(async () => (await shownBlocks(lublin))[0]?.text.length)
    .toBeGreaterThan(written.length - SENTENCE.length + 10);
  const killedAt = performance.now();
  await kill(lublin);
  await typing;
  await untilSaved(lublin);
  const { isEqual } = await untilEqual(lublin, wroclaw);
  note(`${name} killed: all kept and equal again after`, ms(performance.now() - killedAt));
  expect(isEqual).toBe(true);
  expect((await shownBlocks(wroclaw))[0]?.text).toBe(written);
  await expect(lublin.page.getByTestId("problem-screen")).toHaveCount(0);
}

test("the window's process killed while somebody writes: the window comes back with everything that was kept", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await createDraft(lublin, DRAFT);
  await lublin.page.locator(".ProseMirror").click();
  await lublin.page.keyboard.type("This was kept before the window died.");
  await untilSaved(lublin);
  const killedAt = performance.now();
  await killUi(lublin);

  // It comes back where the person was.
  const text = `document.querySelector(".ProseMirror")?.textContent`;
  await expect.poll(() => askUi(lublin, text)).toBe("This was kept before the window died.");
  note("ui killed: the text is on the screen again after", ms(performance.now() - killedAt));
  await askUi(lublin, `getSelection().setPosition(document.querySelector(".ProseMirror > [data-block]"), 0)`);
  await insertTextInUi(lublin, "It goes on. ");
  await expect.poll(() => askUi(lublin, text)).toBe("It goes on. This was kept before the window died.");
  const saved = `document.querySelector('[data-testid="saving"]').dataset.state`;
  await expect.poll(() => askUi(lublin, saved)).toBe("kept");
});
