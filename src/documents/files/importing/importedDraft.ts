import * as v from "valibot";
import { MOST_NAME, MOST_REMARK, MOST_WORDS } from "../../discussion/statement.ts";
import { SCHEMES } from "../../text/numbering/scheme.ts";
import { FINDING_KINDS } from "../findings.ts";
import { LIMITS } from "../limits.ts";

const name = v.pipe(v.string(), v.maxLength(64));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(MOST_WORDS));
const remark = v.pipe(v.string(), v.maxLength(MOST_REMARK));
const line = v.pipe(v.string(), v.maxLength(400));
const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());

/** Whose words these are in the file; `at` in milliseconds since 1970, null where the file does not say. */
const said = {
  author: v.pipe(v.string(), v.maxLength(MOST_NAME)),
  at: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))),
};

const span = v.object({
  text: v.string(),
  marks: v.object({
    strong: v.exactOptional(v.literal(true)),
    em: v.exactOptional(v.literal(true)),
    underline: v.exactOptional(v.literal(true)),
    link: v.exactOptional(v.string()),
    /** The marker of this note of `notes`. */
    fn: v.exactOptional(name),
  }),
});

const block = v.object({
  /** Names it in `changes` and `comments`. */
  key: name,
  kind: v.picklist(["paragraph", "heading", "quote"]),
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  numbered: v.boolean(),
  spans: list(span, LIMITS.elements),
});
export type ImportedBlock = v.InferOutput<typeof block>;

const table = v.object({
  hasHeader: v.boolean(),
  /** Cells by row, as many in each, none without a paragraph. */
  rows: list(list(list(block, LIMITS.paragraphs), LIMITS.columns), LIMITS.cells),
});
export type ImportedTable = v.InferOutput<typeof table>;

const change = v.object({ ...said, base: words, proposed: words });
const passage = { block: name, from: offset, to: offset };

/** Offsets are in UTF-16 code units of the block's letters, markers of notes included. */
const amendment = v.object({
  ...change.entries,
  ...passage,
  changes: list(change, LIMITS.changes),
  /** Words are proposed in the same paragraph, which must not go with its own. */
  keepsParagraph: v.exactOptional(v.literal(true)),
});
export type ImportedAmendment = v.InferOutput<typeof amendment>;

const spoken = v.object({ ...said, text: remark });
const comment = v.object({
  ...spoken.entries,
  ...passage,
  quote: words,
  isResolved: v.boolean(),
  replies: list(spoken, LIMITS.comments),
});
export type ImportedComment = v.InferOutput<typeof comment>;

/** A file as what a new draft begins with, what is said of it, and what of the file is not in either. */
export const importedDraft = v.object({
  title: line,
  /** BCP 47 tag, "" where the file does not say. */
  lang: v.pipe(v.string(), v.maxLength(35)),
  scheme: v.picklist(SCHEMES),
  body: list(v.union([block, table]), LIMITS.paragraphs),
  notes: list(v.object({ id: name, paragraphs: list(block, LIMITS.paragraphs) }), LIMITS.notes),
  amendments: list(amendment, LIMITS.changes * 2),
  comments: list(comment, LIMITS.comments),
  findings: list(
    v.object({ kind: v.picklist(FINDING_KINDS), count: offset, words: list(line, 20) }),
    FINDING_KINDS.length,
  ),
});
export type ImportedDraft = v.InferOutput<typeof importedDraft>;

export const isTable = (one: ImportedBlock | ImportedTable): one is ImportedTable => "rows" in one;
