import * as v from "valibot";
import type * as Y from "yjs";
import { LONGEST_REFERENCE } from "../../domain/documentReference.ts";
import { type DocId, isDocId } from "../../domain/ids.ts";
import {
  CIRCULATIONS,
  LONGEST_STATUS_NOTE,
  type PaperProperties,
  PROCEDURES,
  READINGS,
} from "../../domain/paperProperties.ts";
import { putRecord, type RecordFields, readRecords, type Wanted } from "./records.ts";

/** Beyond it (ms) there is no date to show. */
const LAST_DATE = 8.64e15;

/** What is no tag of a language would be thrown at by everything that names or sorts by it. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const title = v.pipe(v.string(), v.maxLength(400));
const reference = v.pipe(v.string(), v.maxLength(LONGEST_REFERENCE));
const lang = v.pipe(v.string(), v.maxLength(35), v.check(isLanguageTag));
const statusNote = v.pipe(v.string(), v.maxLength(LONGEST_STATUS_NOTE));
const createdAt = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_DATE));

const docId = v.custom<DocId>(isDocId);

/**
 * A draft as the register of documents lists it, with what is said in the head of the paper (`PaperProperties`; left out where
 * nothing is said). `lang` is the BCP 47 tag of the text; `createdAt` milliseconds since 1970. Of a translation `original` is the draft
 * that its family began with; of an original `sourceDraft` is the draft of the family in the language of reference, where it is another.
 */
export const documentEntry = v.object({
  id: v.custom<DocId>(isDocId),
  title,
  reference,
  lang,
  createdAt,
  isArchived: v.boolean(),
  statusNote: v.optional(statusNote),
  reading: v.optional(v.picklist(READINGS)),
  procedure: v.optional(v.picklist(PROCEDURES)),
  circulation: v.optional(v.picklist(CIRCULATIONS)),
  original: v.optional(docId),
  sourceDraft: v.optional(docId),
});
export type DocumentEntry = Readonly<v.InferOutput<typeof documentEntry>>;

const fields = v.object({
  title,
  reference: v.optional(reference, ""),
  lang: v.fallback(v.optional(lang, "en"), "und"),
  createdAt: v.fallback(createdAt, 0),
  archived: v.optional(v.boolean(), false),
  // What a newer version says here, or nobody can say, is as if nothing were said.
  statusNote: v.fallback(v.optional(v.nullable(statusNote)), null),
  reading: v.fallback(v.optional(v.nullable(v.picklist(READINGS))), null),
  procedure: v.fallback(v.optional(v.nullable(v.picklist(PROCEDURES))), null),
  circulation: v.fallback(v.optional(v.nullable(v.picklist(CIRCULATIONS))), null),
  original: v.fallback(v.optional(v.nullable(docId)), null),
  sourceDraft: v.fallback(v.optional(v.nullable(docId)), null),
});

export function listDocument(doc: Y.Doc, entry: DocumentEntry): void {
  const { id, title, reference, lang, createdAt, original } = entry;
  putRecord(doc, id, { title, reference, lang, createdAt, ...(original && { original }) });
}

/** Says which draft of the family of `original` is the one in the language of reference; null for the original itself. */
export function chooseSourceDraft(doc: Y.Doc, original: DocId, sourceDraft: DocId | null): void {
  putRecord(doc, original, { sourceDraft });
}

export function renameDocument(doc: Y.Doc, id: DocId, title: string): void {
  putRecord(doc, id, { title });
}

/** Writes those of the properties that are given; "" and null take back what was said. */
export function describeDocument(doc: Y.Doc, id: DocId, properties: Partial<PaperProperties>): void {
  putRecord(doc, id, { ...properties });
}

/** What is said of a draft in its head. */
export function propertiesOf(entry: DocumentEntry): PaperProperties {
  const { reference, statusNote = "", reading = null, procedure = null, circulation = null } = entry;
  return { reference, statusNote, reading, procedure, circulation };
}

export function archiveDocument(doc: Y.Doc, id: DocId, archived: boolean): void {
  putRecord(doc, id, { archived });
}

/** The wanted entries that can be read; a record without a title is not a draft yet. */
export function readDocuments(doc: Y.Doc, wanted: Wanted = null): readonly DocumentEntry[] {
  return [...readRecords(doc, wanted)].flatMap(([id, record]) => entryOf(id, record) ?? []);
}

function entryOf(id: string, record: RecordFields): DocumentEntry | null {
  const parsed = v.safeParse(fields, record);
  if (!isDocId(id) || !parsed.success) return null;
  const { archived, statusNote, reading, procedure, circulation, original, sourceDraft, ...rest } = parsed.output;
  return {
    id,
    ...rest,
    isArchived: archived,
    ...(statusNote && { statusNote }),
    ...(reading && { reading }),
    ...(procedure && { procedure }),
    ...(circulation && { circulation }),
    ...(original && { original }),
    ...(sourceDraft && { sourceDraft }),
  };
}
