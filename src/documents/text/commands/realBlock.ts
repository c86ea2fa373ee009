import type { TextModel } from "../model/createText.ts";
import { insertBlocks } from "./insertBlocks.ts";
import { shownBlock } from "./place.ts";

/** The id to write under: a cell's empty paragraph that only the layout shows is made now. */
export function realBlock(model: TextModel, id: string): string {
  const { parts, role } = shownBlock(model.layout(), id);
  if (parts.length > 0 || role.cell === null) return id;
  return insertBlocks(model, role.cell.table, [{ cell: role.cell }])[0] ?? id;
}
