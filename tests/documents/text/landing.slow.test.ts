import { expect, it } from "vitest";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { createRandom } from "../../support/random.ts";
import { baseOf, createPeer, lines, type Peer } from "./peers.ts";

const texts = ({ model }: Peer): string[] => model.layout().blocks.map(({ text }) => text);
const idAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";

it("what a paragraph leaves behind when it is moved again stays, and nothing else goes along", () => {
  const ann = createPeer(2, baseOf(lines("aaaa", "bbBB", "cccc")));
  splitBlock(ann.model, { block: idAt(ann, 1), offset: 2 });
  moveBlock(ann.model, idAt(ann, 1), idAt(ann, 0));
  splitBlock(ann.model, { block: idAt(ann, 0), offset: 1 });
  expect(texts(ann)).toEqual(["b", "b", "aaaa", "BB", "cccc"]);
  moveBlock(ann.model, idAt(ann, 0), idAt(ann, 3));
  expect(texts(ann)).toEqual(["b", "aaaa", "b", "BB", "cccc"]);
});

it("a paragraph joined from three keeps their order when new ones are put behind it", () => {
  const ann = createPeer(2, baseOf(lines("bb", "aa", "cc")));
  moveBlock(ann.model, idAt(ann, 0), idAt(ann, 2));
  joinBackward(ann.model, idAt(ann, 1));
  joinBackward(ann.model, idAt(ann, 1));
  expect(texts(ann)).toEqual(["aabbcc"]);
  insertBlocks(ann.model, idAt(ann, 0), lines("dd"));
  expect(texts(ann)).toEqual(["aabbcc", "dd"]);
});

const SESSIONS = 12;
const ACTS = 60;

it("whatever one person moves, splits, joins and puts in stands where it was put, and all else where it was", () => {
  for (let seed = 1; seed <= SESSIONS; seed++) {
    const random = createRandom(seed);
    const ann = createPeer(2, baseOf(lines("aaaa", "bbbb", "cccc", "dddd")));
    for (let i = 0; i < ACTS; i++) {
      const wanted = actAtRandom(ann, random);
      expect({ seed, i, texts: texts(ann) }).toEqual({ seed, i, texts: wanted });
    }
  }
});

/** Does one act and says what has to stand then. */
function actAtRandom(ann: Peer, random: ReturnType<typeof createRandom>): string[] {
  const before = texts(ann);
  const at = random.below(before.length);
  const [id, text = ""] = [idAt(ann, at), before[at]];
  const name = random.pick(["move", "move", "split", "split", "join", "insert"] as const);
  if (name === "move") {
    const to = random.below(before.length + 1);
    moveBlock(ann.model, id, idAt(ann, to) || null);
    const rest = before.toSpliced(at, 1);
    return rest.toSpliced(to > at ? to - 1 : to, 0, text);
  }
  if (name === "split") {
    const offset = random.below(text.length + 1);
    splitBlock(ann.model, { block: id, offset });
    return before.toSpliced(at, 1, text.slice(0, offset), text.slice(offset));
  }
  if (name === "insert") {
    insertBlocks(ann.model, id, lines("ee", "ff"));
    return before.toSpliced(at + 1, 0, "ee", "ff");
  }
  if (at === 0) return before;
  joinBackward(ann.model, id);
  return before.toSpliced(at - 1, 2, `${before[at - 1]}${text}`);
}
