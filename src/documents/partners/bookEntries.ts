import type * as Y from "yjs";
import type { Value } from "./field.ts";

/**
 * How records stand in a book: one entry with what a record began with (`<record>/made`), and one for each field that was written
 * since (`<record>/<field>`; `<record>/<field>:<element>` for an element of a set). A record is therefore there whole or not at all,
 * and each field is disputed on its own. So many records are few entries: 5,000 organisations are 5,000, not 50,000.
 * An entry is `[what, when]`, `when` in ms since 1970 by the writer's clock; who wrote it the log says (ledger/clientId.ts).
 * Overwritten entries stay, as the history of the field (fieldHistory.ts, ../forgetOverwritten.ts).
 */
export const BOOK_ROOT = "entries";
export const MADE = "made";
/** Said of a record by fields that every kind has. */
export const REMOVED = "isRemoved";
export const ERASED = "isErased";

export type Written = readonly [what: unknown, at: number];
export type Entries = Y.Map<unknown>;

export const entriesOf = (doc: Y.Doc): Entries => doc.getMap<unknown>(BOOK_ROOT);

export interface EntryKey {
  readonly record: string;
  readonly field: string;
  /** Of a set; "" elsewhere. */
  readonly element: string;
}

export const keyOf = (record: string, field: string, element = ""): string =>
  element === "" ? `${record}/${field}` : `${record}/${field}:${element}`;

/** Null for what no version writes. */
export function readKey(key: string): EntryKey | null {
  const cut = key.indexOf("/");
  if (cut < 1) return null;
  const colon = key.indexOf(":", cut);
  const end = colon < 0 ? key.length : colon;
  return { record: key.slice(0, cut), field: key.slice(cut + 1, end), element: colon < 0 ? "" : key.slice(colon + 1) };
}

const LAST_DATE = 8.64e15;

/** Null for what no honest machine writes. */
export function readWritten(entry: unknown): Written | null {
  if (!Array.isArray(entry) || entry.length !== 2) return null;
  const at: unknown = entry[1];
  return typeof at === "number" && at >= 0 && at <= LAST_DATE ? [entry[0], at] : null;
}

export const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value);
