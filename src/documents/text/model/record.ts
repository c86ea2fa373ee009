import * as Y from "yjs";
import { type CellRef, readCell } from "./cell.ts";
import { readTable, type TableRecord } from "./tableRecord.ts";
import { NO_SHAPES, readShapes, type Shapes } from "./shapes.ts";
import { asCount, asText, asTexts, fieldOf } from "./untrusted.ts";

/** What a person may set on a block. `level` counts from 1, for paragraphs it is the list depth (0 = none). */
export type BlockAttributes = {
  readonly kind: string;
  readonly level: number;
  readonly numbered: boolean;
  readonly lang: string | null;
  readonly pairId: string | null;
};

/** Born or moved behind these segments; segments behind them that are not `known` were split off unseen and go before. */
export type After = { readonly s: readonly string[]; readonly known: readonly string[] };

/** `with`: the token of the head that this part was moved along with; `of`: only a token of its own inside this group. */
export type Slot = {
  readonly t: string;
  readonly known: readonly string[];
  readonly with: string | null;
  readonly of: string | null;
  readonly after: After | null;
};

/** Joined: follows the end of the segment that now holds letter (c, k), or of segment `s` when it had no letter. */
export type Into = { readonly s: string; readonly c: number | null; readonly k: number | null };

/** `seen`: per client the clock up to which the deleter had seen letters of this segment. */
export type Gone =
  | { readonly type: "keep" }
  | {
      readonly type: "gone";
      readonly seen: ReadonlyMap<number, number>;
      readonly known: readonly string[];
      readonly parts: readonly string[];
    };

export type BlockRecord = {
  readonly id: string;
  readonly isOn: boolean;
  readonly attributes: BlockAttributes;
  /** Set when the block is a table; its rows and columns. */
  readonly table: TableRecord | null;
  readonly cell: CellRef | null;
  /** The footnote it is a paragraph of. */
  readonly note: string | null;
  readonly after: After | null;
  readonly slot: Slot | null;
  readonly into: Into | null;
  readonly gone: Gone | null;
  readonly review: string | null;
  /** Who changed the structure of this paragraph last, and what of the others' changes they had seen. */
  readonly shapes: Shapes;
};

export const PARAGRAPH: BlockAttributes = { kind: "paragraph", level: 0, numbered: false, lang: null, pairId: null };
const MAX_LEVEL = 9;

/** What stands for a record that is missing: the text shows all the same. */
export const missingRecord = (id: string): BlockRecord => ({
  id,
  isOn: true,
  attributes: PARAGRAPH,
  table: null,
  cell: null,
  note: null,
  after: null,
  slot: null,
  into: null,
  gone: null,
  review: null,
  shapes: NO_SHAPES,
});

/** Reads a record whatever it holds; an entry of the wrong type counts as not there. */
export function readRecord(id: string, map: Y.Map<unknown>): BlockRecord {
  return {
    id,
    isOn: map.get("on") === true,
    attributes: readAttributes(map),
    table: readTable(map),
    cell: readCell(map.get("cell")),
    note: asText(map.get("note")) || null,
    after: readAfter(map.get("after")),
    slot: readSlot(map.get("slot")),
    into: readInto(map.get("into")),
    gone: readGone(map.get("gone")),
    review: asText(map.get("review")),
    shapes: readShapes(map),
  };
}

/** The text of a container, null for a segment that was split off. */
export function readText(map: Y.Map<unknown>): Y.Text | null {
  const text = map.get("t");
  return text instanceof Y.Text ? text : null;
}

function readAttributes(map: Y.Map<unknown>): BlockAttributes {
  return {
    kind: asText(map.get("kind")) ?? PARAGRAPH.kind,
    level: Math.min(asCount(map.get("level")) ?? 0, MAX_LEVEL),
    numbered: map.get("numbered") === true,
    lang: asText(map.get("lang")),
    pairId: asText(map.get("pairId")),
  };
}

function readAfter(value: unknown): After | null {
  const s = asTexts(fieldOf(value, "s"));
  return s.length === 0 ? null : { s, known: asTexts(fieldOf(value, "known")) };
}

function readSlot(value: unknown): Slot | null {
  const t = asText(fieldOf(value, "t"));
  if (t === null) return null;
  return {
    t,
    known: asTexts(fieldOf(value, "known")),
    with: asText(fieldOf(value, "with")),
    of: asText(fieldOf(value, "of")),
    after: readAfter(fieldOf(value, "after")),
  };
}

function readInto(value: unknown): Into | null {
  const s = asText(fieldOf(value, "s"));
  return s === null ? null : { s, c: asCount(fieldOf(value, "c")), k: asCount(fieldOf(value, "k")) };
}

function readGone(value: unknown): Gone | null {
  if (fieldOf(value, "keep") === true) return { type: "keep" };
  const seen = fieldOf(value, "seen");
  if (typeof seen !== "object" || seen === null) return null;
  const clocks = new Map<number, number>();
  for (const [client, clock] of Object.entries(seen)) {
    const count = asCount(clock);
    if (count !== null) clocks.set(Number(client), count);
  }
  return {
    type: "gone",
    seen: clocks,
    known: asTexts(fieldOf(value, "known")),
    parts: asTexts(fieldOf(value, "parts")),
  };
}
