import type { Layout } from "../../model/layout.ts";
import type { TableShape } from "../../model/role.ts";
import { shownBlock, UnknownBlockError } from "../place.ts";

/** The rows and columns of a table; throws when no such table is shown. */
export function shownTable(layout: Layout, id: string): TableShape {
  const { table } = shownBlock(layout, id).role;
  if (table === null) throw new UnknownBlockError(`Block ${id} is no table`);
  return table;
}
