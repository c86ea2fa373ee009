import * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { newBlockId } from "../model/ids.ts";
import type { Block } from "../model/block.ts";
import { type CellRef, cellName } from "../model/cell.ts";
import { indexOfBlock, type Layout } from "../model/layout.ts";
import type { Role } from "../model/role.ts";
import { type After, type BlockAttributes, PARAGRAPH } from "../model/record.ts";
import { orderOf } from "../model/roots.ts";
import type { Marks } from "./insertText.ts";
import { anchorOf, flowName, flowOf, indexInFlow, mainBlockAt } from "./flow.ts";
import { afterBlock, mayBeBetween } from "./known.ts";
import { holdOrder, type Wanted } from "./holdOrder.ts";
import { cleanLetters } from "./letters.ts";
import { UnknownBlockError } from "./place.ts";
import { indexBehind } from "./placeBlocks.ts";
import { addRecord, entriesOf } from "./recordFor.ts";

/** A block to be made. `spans` are its letters with their formats by name; without cell and note it stands in the text itself. */
export type NewBlock = Partial<BlockAttributes> & {
  readonly spans?: readonly { text: string; marks?: Marks }[];
  readonly cell?: CellRef | null;
  readonly note?: string | null;
};

/**
 * Adds blocks behind `previous` (null = at the start) and returns their ids. All go where the first belongs: when `previous` stands
 * elsewhere, to the start of their cell or note, or behind the table or the text that `previous` hangs on.
 */
export function insertBlocks(model: TextModel, previous: string | null, blocks: readonly NewBlock[]): string[] {
  const [first] = blocks;
  if (first === undefined) return [];
  return model.act("insertBlocks", () => {
    const home = { cell: first.cell ?? null, note: first.note ?? null };
    const wanted = wantedWith(model, previous, flowName({ role: home }));
    const { place, after } = placeBehind(model, previous, home);
    const ids = blocks.map(() => newBlockId(model.random));
    const isTold = after !== null && mayBeBetween(model.layout(), after);
    blocks.forEach((block, i) => {
      const entries = { ...entriesOf({ ...PARAGRAPH, ...block }), ...homeEntries(block) };
      addRecord(model, ids[i] ?? "", { ...entries, ...behind(ids, i, after, isTold), t: textOf(block) });
    });
    orderOf(model.doc).insert(place, ids);
    wanted(ids);
    return ids;
  });
}

/** To be called with the new ids: holds the order that their flow has now, with them behind `previous` if that is of the same flow. */
function wantedWith(model: TextModel, previous: string | null, flow: string): (ids: readonly string[]) => void {
  const layout = model.layout();
  const before: readonly Wanted[] = flowOf(layout, flow).blocks;
  const at = previous === null ? -1 : indexInFlow(layout, flow, previous);
  if (at < 0 && (previous !== null || flow !== "")) return () => undefined;
  return (ids) => holdOrder(model, flow, before.toSpliced(at + 1, 0, ...ids.map((id) => ({ parts: [id] }))));
}

/** Of several together the first alone says where, because they stay behind one another; each does where they could be torn apart. */
function behind(
  ids: readonly string[],
  index: number,
  after: After | null,
  isTold: boolean,
): { readonly after?: After } {
  const previous = ids[index - 1];
  if (after === null || (previous !== undefined && !isTold)) return {};
  return { after: previous === undefined ? after : { s: [previous], known: [] } };
}

export function homeEntries({ cell, note }: Pick<NewBlock, "cell" | "note">): Record<string, unknown> {
  return { ...(cell && { cell: cellName(cell) }), ...(note && { note }) };
}

/** The index in the order for what comes behind `previous`, and what to write of that. */
export function placeBehind(model: TextModel, previous: string | null, home: Pick<Role, "cell" | "note">) {
  const layout = model.layout();
  const index = previous === null ? -1 : indexOfBlock(layout, previous);
  if (previous !== null && index < 0) throw new UnknownBlockError(`No block ${previous} is shown`);
  const given = layout.blocks[index] ?? null;
  const flow = flowName({ role: home });
  const isHere = given === null || (flowName(given) === flow && given.parts.length > 0);
  const [head] = flowOf(layout, flow).blocks;
  const isAtStart = flow !== "" && (given === null || !isHere);
  if (isAtStart && head) return { place: indexBefore(layout, head), after: null };
  const behind = isAtStart ? anchorOf(layout, home) : isHere ? given : mainBlockAt(layout, index);
  const name = behind === null ? "" : flowName(behind);
  const at = behind === null ? -1 : flowOf(layout, name).blocks.indexOf(behind);
  const place = indexBehind(model, name, at);
  return { place, after: flow === name ? afterBlock(layout, behind) : null };
}

/** The index of a block's own token, where a new one pushes it on. */
function indexBefore({ places }: Layout, { id }: Block): number {
  const position = places.get(id)?.position ?? Number.POSITIVE_INFINITY;
  return position === Number.POSITIVE_INFINITY ? 0 : Math.max(0, Math.ceil(position));
}

export function textOf({ spans = [] }: NewBlock): Y.Text {
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
