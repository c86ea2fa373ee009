import * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { newBlockId } from "../model/ids.ts";
import { indexOfBlock } from "../model/layout.ts";
import { type BlockAttributes, PARAGRAPH } from "../model/record.ts";
import { orderOf } from "../model/roots.ts";
import type { Marks } from "./insertText.ts";
import { afterBlock } from "./known.ts";
import { cleanLetters } from "./letters.ts";
import { UnknownBlockError } from "./place.ts";
import { indexBehind } from "./placeBlocks.ts";
import { addRecord, entriesOf } from "./recordFor.ts";

/** A block to be made. `spans` are its letters with their formats by name. */
export type NewBlock = Partial<BlockAttributes> & { readonly spans?: readonly { text: string; marks?: Marks }[] };

/** Adds blocks behind `previous` (null = at the start) and returns their ids. */
export function insertBlocks(model: TextModel, previous: string | null, blocks: readonly NewBlock[]): string[] {
  if (blocks.length === 0) return [];
  return model.act("insertBlocks", () => {
    const layout = model.layout();
    const index = previous === null ? -1 : indexOfBlock(layout, previous);
    if (previous !== null && index < 0) throw new UnknownBlockError(`No block ${previous} is shown`);
    const place = indexBehind(model, index);
    const after = afterBlock(layout, layout.blocks[index] ?? null);
    const ids = blocks.map(() => newBlockId(model.random));
    blocks.forEach((block, i) => {
      const entries = entriesOf({ ...PARAGRAPH, ...block });
      addRecord(model, ids[i] ?? "", { ...entries, ...(i === 0 && after && { after }), t: textOf(block) });
    });
    orderOf(model.doc).insert(place, ids);
    return ids;
  });
}

function textOf({ spans = [] }: NewBlock): Y.Text {
  const text = new Y.Text();
  text.applyDelta(
    spans
      .filter(({ text: letters }) => letters !== "")
      .map(({ text: letters, marks }) => ({
        insert: cleanLetters(letters),
        attributes: { ...marks },
      })),
  );
  return text;
}
