import { redlinePaperOf, type RedlineVoices } from "../../../src/documents/files/redlinePaperOf.ts";
import { redlineOf } from "../../../src/documents/revisions/redline.ts";
import type { NewBlock } from "../../../src/documents/text/commands/insertBlocks.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { numberFlows } from "../../../src/documents/text/numbering/numberFlows.ts";
import { baseOf, createPeer } from "../text/peers.ts";
import { TITLE } from "./fileScene.ts";

export const REDLINE_VOICES: RedlineVoices = {
  of: () => ({ author: "Lublin", initials: "LUB", at: Date.UTC(2026, 10, 20) }),
  beside: ({ isMoved }) => (isMoved ? "moved" : ""),
};

export const numbered = (text: string): NewBlock => ({ numbered: true, spans: [{ text }] });

/** The paper of what an act did to a text. */
export function comparedAfter(blocks: readonly NewBlock[], act: (model: TextModel, ids: readonly string[]) => void) {
  const { model } = createPeer(2, baseOf(blocks));
  const before = model.layout().blocks;
  act(
    model,
    before.map(({ id }) => id),
  );
  const after = model.layout().blocks;
  const sideOf = (side: typeof after) => ({
    labels: new Map(
      numberFlows(side, "running", "en").flatMap((number, i) => (number ? [[side[i]?.id ?? "", number.label]] : [])),
    ),
    read: () => ({ label: "§", block: null }),
  });
  const compared = { redline: redlineOf(before, after), before: sideOf(before), after: sideOf(after) };
  return { before, after, paper: redlinePaperOf(compared, TITLE, REDLINE_VOICES) };
}
