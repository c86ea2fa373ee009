import { deleteRange } from "../../src/documents/text/commands/deleteRange.ts";
import { toggleFormat } from "../../src/documents/text/commands/formatRange.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../src/documents/text/commands/splitBlock.ts";
import { structuralActs } from "./randomStructure.ts";
import type { MeshPeer } from "./replicaMesh.ts";
import type { Random } from "./random.ts";

/** One thing that a person does to a text; answers its name for the list of steps. */
export function randomAct(peer: Pick<MeshPeer, "device" | "text" | "undo">, random: Random): string {
  const text = peer.text();
  const { blocks } = text.layout();
  if (blocks.length === 0) return "nothing to act on";
  const block = random.pick(blocks);
  const offset = random.below(block.text.length + 1);
  const other = random.below(block.text.length + 1);
  const from = { block: block.id, offset: Math.min(offset, other) };
  const to = { block: block.id, offset: Math.max(offset, other) };
  const acts: readonly (readonly [string, number, () => void])[] = [
    ["type", 40, () => insertText(text, from, random.pick(["and ", "ż", "Łódź ", "їжа ", "x"]))],
    ["delete", 12, () => deleteRange(text, from, to)],
    ["split", 12, () => void splitBlock(text, from)],
    ["join", 10, () => void joinBackward(text, block.id)],
    ["format", 10, () => toggleFormat(text, from, to, random.pick(["strong", "em"]))],
    [
      "heading",
      5,
      () => setBlock(text, block.id, { kind: random.pick(["paragraph", "heading"]), level: random.below(3) }),
    ],
    ["move", 5, () => moveBlock(text, block.id, random.pick([null, ...blocks.map((one) => one.id)]))],
    ["undo", 4, () => void peer.undo().undo()],
    ["redo", 2, () => void peer.undo().redo()],
    ...structuralActs(text, block.id, offset, random),
  ];
  let draw = random.below(acts.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [name, weight, run] of acts) {
    draw -= weight;
    if (draw >= 0) continue;
    run();
    return `${peer.device.slice(0, 2)} ${name} ${block.id.slice(0, 6)}@${from.offset}-${to.offset}`;
  }
  return "nothing";
}
