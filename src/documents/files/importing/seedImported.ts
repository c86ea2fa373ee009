import type * as Y from "yjs";
import { insertBlocks, type NewBlock } from "../../text/commands/insertBlocks.ts";
import { addNote } from "../../text/commands/note/addNote.ts";
import { insertTable } from "../../text/commands/table/insertTable.ts";
import { createText, type TextModel } from "../../text/model/createText.ts";
import { newBlockId } from "../../text/model/ids.ts";
import { writeSchemaVersion } from "../../text/model/schemaVersion.ts";
import { setScheme } from "../../text/numbering/scheme.ts";
import { type Passage, passageAt } from "../../text/passage/passage.ts";
import { type ImportedBlock, type ImportedDraft, type ImportedTable, isTable } from "./importedDraft.ts";

/** Where something stands in the imported text, as the letters that it is now made of; null where there is no such block. */
export type PassageOf = (place: {
  readonly block: string;
  readonly from: number;
  readonly to: number;
}) => Passage | null;

/**
 * Fills a new, empty document with an imported text: an act for all paragraphs up to a table, for each table and for each note. Within one
 * transaction every act would read the whole text anew. `pause` is asked between them, so that a window can be drawn.
 */
export async function seedImported(
  doc: Y.Doc,
  draft: ImportedDraft,
  pause: () => Promise<void> = async () => undefined,
): Promise<PassageOf> {
  const model = createText(doc);
  const ids = new Map<string, string>();
  model.act("seedText", () => {
    writeSchemaVersion(doc);
    setScheme(model, draft.scheme);
  });
  const notes = new Map(draft.notes.map(({ id }) => [id, newBlockId(model.random)]));
  await seedBody(model, draft, { notes, ids, pause });
  await seedNotes(model, draft, { notes, ids, pause });
  const layout = model.layout();
  model.destroy();
  return ({ block, from, to }) => {
    const id = ids.get(block);
    return id === undefined ? null : passageAt(layout, id, from, to);
  };
}

type Names = ReadonlyMap<string, string>;

type Seeding = {
  /** Ids of the notes by their names in the file. */
  readonly notes: Names;
  /** Ids of the blocks by their keys. */
  readonly ids: Map<string, string>;
  readonly pause: () => Promise<void>;
};

function nameBlocks(
  blocks: readonly ImportedBlock[],
  made: readonly { readonly id: string }[],
  ids: Map<string, string>,
): void {
  for (const [at, { key }] of blocks.entries()) ids.set(key, made[at]?.id ?? "");
}

async function seedBody(model: TextModel, { body }: ImportedDraft, seeding: Seeding): Promise<void> {
  const { notes, ids, pause } = seeding;
  let previous: string | null = null;
  let open: ImportedBlock[] = [];
  const close = (): void => {
    const made = insertBlocks(
      model,
      previous,
      open.map((block) => newBlockOf(block, notes)),
    );
    nameBlocks(
      open,
      made.map((id) => ({ id })),
      ids,
    );
    previous = made.at(-1) ?? previous;
    open = [];
  };
  for (const one of body) {
    if (!isTable(one)) open.push(one);
    else {
      close();
      previous = seedTable(model, previous, one, seeding);
      await pause();
    }
  }
  close();
}

function seedTable(
  model: TextModel,
  previous: string | null,
  { rows, hasHeader }: ImportedTable,
  { notes, ids }: Seeding,
): string {
  const cells = rows.map((row) => row.map((blocks) => blocks.map((block) => newBlockOf(block, notes))));
  const table = insertTable(model, previous, { rows: rows.length, cols: rows[0]?.length ?? 1, hasHeader, cells });
  const made = model.layout().blocks.filter(({ role }) => role.cell?.table === table);
  nameBlocks(rows.flat(2), made, ids);
  return table;
}

/** A note hangs on the paragraph in which its marker stands. */
async function seedNotes(model: TextModel, draft: ImportedDraft, { notes, ids, pause }: Seeding): Promise<void> {
  const marked = new Map(
    blocksOf(draft).flatMap(({ key, spans }) =>
      spans.flatMap(({ marks }) => (marks.fn ? [[marks.fn, key] as const] : [])),
    ),
  );
  for (const { id, paragraphs } of draft.notes) {
    const [note, block] = [notes.get(id), ids.get(marked.get(id) ?? "")];
    if (note === undefined || block === undefined) continue;
    const bodies = paragraphs.map(({ spans }) => newBlockOf({ spans }, notes));
    model.act("insertNote", () => addNote(model, note, block, bodies));
    const made = model.layout().blocks.filter(({ role }) => role.note === note);
    nameBlocks(paragraphs, made, ids);
    await pause();
  }
}

const blocksOf = ({ body }: ImportedDraft): readonly ImportedBlock[] =>
  body.flatMap((one) => (isTable(one) ? one.rows.flat(2) : [one]));

function newBlockOf({ spans, ...attributes }: Partial<ImportedBlock>, notes: Names): NewBlock {
  const { kind, level, numbered } = attributes;
  return {
    ...(kind !== undefined && { kind }),
    ...(level !== undefined && { level }),
    ...(numbered !== undefined && { numbered }),
    spans: (spans ?? []).map(({ text, marks: { fn, ...marks } }) => ({
      text,
      marks: { ...marks, ...(fn !== undefined && { fn: notes.get(fn) }) },
    })),
  };
}
