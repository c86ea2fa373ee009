import { insertBlocks } from "../text/commands/insertBlocks.ts";
import { insertNote } from "../text/commands/note/insertNote.ts";
import { insertTable } from "../text/commands/table/insertTable.ts";
import type { Block } from "../text/model/block.ts";
import type { TextModel } from "../text/model/createText.ts";
import { notesIn } from "../text/model/notes.ts";
import { emptyParagraph } from "./copiedParagraph.ts";
import { pairsOf } from "./pairsOf.ts";
import type { ParallelRow } from "./readParallel.ts";
import { tableLike } from "./tableLike.ts";

/** Where a missing paragraph goes. */
type Place =
  /** Null: at the start. */
  | { readonly type: "behind"; readonly block: string | null }
  | { readonly type: "marker"; readonly block: Block }
  | { readonly type: "inNote"; readonly block: Block };

/**
 * Makes the paragraph that `missing` says the translation lacks, without words, at its place, as one act; a table with all its cells, a
 * note with its marker at the end of the paragraph that has it in the source. Returns its id, or null where it has no place yet.
 */
export function insertMissing(
  model: TextModel,
  sources: readonly Block[],
  rows: readonly ParallelRow[],
  missing: ParallelRow,
): string | null {
  const { source, pair } = missing;
  const place = source && placeOf(source, sources, rows, missing);
  if (!source || !place) return null;
  const pairOf = pairsOf(sources);
  const like = (block: Block) => emptyParagraph(block, pairOf(block));
  return model.act("insertMissing", () => {
    if (place.type === "marker") {
      const at = { block: place.block.id, offset: place.block.text.length };
      return insertNote(model, at, {}, { pairId: pair });
    }
    if (place.type === "inNote") {
      const { note } = place.block.role;
      return insertBlocks(model, place.block.id, [{ kind: "footnote", note, pairId: pair }])[0] ?? null;
    }
    if (source.role.table) return insertTable(model, place.block, tableLike(source, sources, like));
    return insertBlocks(model, place.block, [like(source)])[0] ?? null;
  });
}

/** Whether it has a place: a cell has none before its row or column, a note before the paragraph that its marker stands in. */
export const mayInsert = (sources: readonly Block[], rows: readonly ParallelRow[], missing: ParallelRow): boolean =>
  missing.state === "missing" && missing.source !== null && placeOf(missing.source, sources, rows, missing) !== null;

function placeOf(
  source: Block,
  sources: readonly Block[],
  rows: readonly ParallelRow[],
  missing: ParallelRow,
): Place | null {
  if (source.role.cell) return null;
  if (source.role.note !== null) return placeOfNote(source, source.role.note, sources, rows);
  const before = rows.slice(0, rows.indexOf(missing));
  const previous = before.findLast(({ target }) => target !== null && target.role.note === null);
  return { type: "behind", block: previous?.target?.id ?? null };
}

function placeOfNote(
  source: Block,
  note: string,
  sources: readonly Block[],
  rows: readonly ParallelRow[],
): Place | null {
  const target = (block: Block | undefined): Block | null =>
    (block && rows.find((row) => row.source === block)?.target) ?? null;
  const [first, ...others] = sources.filter(({ role }) => role.note === note);
  if (first === source) {
    const host = target(sources.find((block) => block.role.note === null && notesIn(block).includes(note)));
    return host && host.role.note === null ? { type: "marker", block: host } : null;
  }
  const before = [first, ...others].slice(0, others.indexOf(source) + 1);
  const previous = before.map(target).findLast((block) => block?.role.note != null);
  return previous ? { type: "inNote", block: previous } : null;
}
