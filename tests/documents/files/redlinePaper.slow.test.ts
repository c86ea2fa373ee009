import { expect, it } from "vitest";
import { docxOf } from "../../../src/documents/files/docx/write/docxOf.ts";
import { readDocx } from "../../../src/documents/files/docx/read/readDocx.ts";
import { createRandom } from "../../support/random.ts";
import { type ActName, CHOICES } from "../text/fuzz/acts.ts";
import { createPeer, lines } from "../text/peers.ts";
import { comparedAfter } from "./comparedText.ts";
import { WORDS } from "./fileScene.ts";
import { settled } from "./shown.ts";

it("a redline as a paper is the later text with all of it accepted and the earlier one with none, whatever was done, in Word too", async () => {
  const acts: readonly ActName[] = ["type", "split", "join", "delete", "cut", "remove", "retype", "paste", "format"];
  for (let seed = 1; seed <= 25; seed++) {
    const random = createRandom(seed);
    const { before, after, paper } = comparedAfter(
      lines("One two three.", "Four five.", "Six.", "Seven eight."),
      (model) => {
        const peer = { ...createPeer(900), model, doc: model.doc };
        for (let left = 1 + random.below(6); left > 0; left--) {
          const name = model.layout().blocks.length === 0 ? "paste" : random.pick(acts);
          CHOICES[name](peer, random, (count) => "xyzw".slice(0, count)).run();
        }
      },
    );
    const words = (text: string): string => text.split(/\s+/).filter(Boolean).join(" ");
    const joined = (blocks: typeof after) => words(blocks.map(({ text }) => text).join("\n"));
    const read = readDocx(await docxOf(paper, WORDS), () => undefined);
    for (const one of [paper, read]) {
      expect(words(settled(one, true)), `seed ${seed}, after`).toBe(joined(after));
      expect(words(settled(one, false)), `seed ${seed}, before`).toBe(joined(before));
    }
  }
});
