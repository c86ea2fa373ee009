import type * as Y from "yjs";
import { knownCities } from "./knownCities.ts";
import type { BookName } from "./kinds.ts";
import { createRecordTable, type RecordTable } from "./recordTable.ts";

const tables = new WeakMap<Y.Doc, RecordTable>();

/** The one table of a book that is open: everybody who looks at it sees the same, and it goes with the document. */
export function tableOf(doc: Y.Doc, name: BookName): RecordTable {
  const there = tables.get(doc);
  if (there) return there;
  const table = createRecordTable(doc, name === "cities" ? knownCities() : new Map());
  tables.set(doc, table);
  return table;
}
