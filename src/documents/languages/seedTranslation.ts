import type * as Y from "yjs";
import { formatRange } from "../text/commands/formatRange.ts";
import { insertBlocks, type NewBlock } from "../text/commands/insertBlocks.ts";
import { addNote } from "../text/commands/note/addNote.ts";
import { insertTable } from "../text/commands/table/insertTable.ts";
import type { Block } from "../text/model/block.ts";
import { createText, type TextModel, type TextOptions } from "../text/model/createText.ts";
import { newBlockId } from "../text/model/ids.ts";
import type { Layout } from "../text/model/layout.ts";
import { notesIn } from "../text/model/notes.ts";
import { REFERENCE_LETTER, REFERENCE_MARK, referenceOf } from "../text/model/references.ts";
import { writeSchemaVersion } from "../text/model/schemaVersion.ts";
import { type Scheme, setScheme } from "../text/numbering/scheme.ts";
import { type PartHeads, setParts } from "../text/parts/parts.ts";
import { copiedParagraph, emptyParagraph } from "./copiedParagraph.ts";
import { type PairOf, pairsOf } from "./pairsOf.ts";
import { tableLike } from "./tableLike.ts";

/** What a translation is made from. */
export type Original = { readonly layout: Layout; readonly scheme: Scheme; readonly parts: PartHeads };

export type TranslationOptions = TextOptions & {
  /** Begin with the words of the original, and not with empty paragraphs. Footnotes come with the words that they stand behind. */
  readonly withWords: boolean;
};

/** Fills a new, empty document with paragraphs like those of the original, each paired with its own. An act for each table and note. */
export function seedTranslation(doc: Y.Doc, original: Original, { withWords, ...options }: TranslationOptions): void {
  const model = createText(doc, options);
  const { blocks } = original.layout;
  const pairOf = pairsOf(blocks);
  const notes = withWords ? newNotes(model, blocks) : new Map<string, string>();
  const paragraph = (block: Block): NewBlock =>
    withWords ? copiedParagraph(block, pairOf(block), (note) => notes.get(note)) : emptyParagraph(block, pairOf(block));
  model.act("seedText", () => {
    writeSchemaVersion(doc);
    setScheme(model, original.scheme);
  });
  seedBody(model, blocks, paragraph);
  for (const [note, own] of notes) seedNote(model, blocks, pairOf, paragraph, note, own);
  if (withWords) refer(model, original.layout, pairOf);
  seedParts(model, original, pairOf);
  model.destroy();
}

/** Those that are there and that a marker leads to. */
function newNotes(model: TextModel, blocks: readonly Block[]): ReadonlyMap<string, string> {
  const there = new Set(blocks.flatMap(({ role }) => role.note ?? []));
  const marked = blocks.filter(({ role }) => role.note === null).flatMap(notesIn);
  return new Map(marked.filter((note) => there.has(note)).map((note) => [note, newBlockId(model.random)]));
}

function seedBody(model: TextModel, blocks: readonly Block[], paragraph: (block: Block) => NewBlock): void {
  let previous: string | null = null;
  let open: NewBlock[] = [];
  const close = (): void => {
    previous = insertBlocks(model, previous, open).at(-1) ?? previous;
    open = [];
  };
  for (const block of blocks) {
    if (block.role.cell || block.role.note !== null) continue;
    if (!block.role.table) open.push(paragraph(block));
    else {
      close();
      previous = insertTable(model, previous, tableLike(block, blocks, paragraph));
    }
  }
  close();
}

/** The block here that is paired so; those made of the original all are. */
const paired = (model: TextModel, pair: string): Block | undefined =>
  model.layout().blocks.find(({ pairId }) => pairId === pair);

function seedNote(
  model: TextModel,
  blocks: readonly Block[],
  pairOf: PairOf,
  paragraph: (block: Block) => NewBlock,
  note: string,
  own: string,
): void {
  const host = blocks.find((block) => block.role.note === null && notesIn(block).includes(note));
  const here = host && paired(model, pairOf(host));
  const bodies = blocks.filter(({ role }) => role.note === note).map(paragraph);
  if (here) model.act("insertNote", () => addNote(model, own, here.id, bodies));
}

/** What was referred to there is referred to here. */
function refer(model: TextModel, { blocks, shownIn }: Layout, pairOf: PairOf): void {
  for (const block of blocks) {
    let offset = 0;
    for (const span of block.spans) {
      const start = offset;
      offset += span.text.length;
      const reference = referenceOf(span);
      const led = reference && blocks[shownIn.get(reference.to) ?? -1];
      const [here, to] = led ? [paired(model, pairOf(block)), paired(model, pairOf(led))] : [];
      if (!reference || !here || !to) continue;
      const value = { to: to.id, words: reference.words };
      for (const { index } of span.text.matchAll(new RegExp(REFERENCE_LETTER, "gu"))) {
        const at = { block: here.id, offset: start + index };
        formatRange(model, at, { ...at, offset: at.offset + 1 }, REFERENCE_MARK, value);
      }
    }
  }
}

function seedParts(model: TextModel, { layout, parts }: Original, pairOf: PairOf): void {
  const heads = [...parts].flatMap(([part, segment]) => {
    const head = layout.blocks[layout.shownIn.get(segment) ?? -1];
    const here = head && paired(model, pairOf(head));
    return here ? [[part, here.id] as const] : [];
  });
  if (heads.length > 0) setParts(model, new Map(heads));
}
