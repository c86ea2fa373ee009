import * as v from "valibot";
import type * as Y from "yjs";
import { type DocId, type Hash, isDocId, isHash } from "../../domain/ids.ts";
import { ITEM_KINDS, type ItemKind } from "../../domain/meetingRules.ts";
import { type RandomBytes, randomBytes, randomWord } from "../randomWord.ts";
import { putRecord, type RecordFields, readRecords, type Scalar } from "./records.ts";

export const LONGEST_ITEM_TITLE = 400;
const MOST_MINUTES = 10_000;
/** An item's own items, theirs, and so on: deeper ones stand at this depth. */
const DEEPEST = 4;
const ITEM = /^item-[0-9A-Za-z]{20}$/;
const PAPER = /^paper-[0-9A-Za-z]{20}$/;
/** A field that says something in a language (BCP 47): `title:fr`, `task:en`. */
const IN_LANGUAGE = /^(title|task):([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

const words = v.pipe(v.string(), v.maxLength(2_000));
const itemFields = v.object({
  of: v.custom<DocId>(isDocId),
  parent: v.fallback(v.optional(v.string(), ""), ""),
  place: v.fallback(v.optional(v.pipe(v.number(), v.finite()), 0), 0),
  kind: v.fallback(v.optional(v.picklist(ITEM_KINDS), "discussion"), "discussion"),
  minutes: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_MINUTES)), 0), 0),
  rapporteur: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200)), ""), ""),
  isRemoved: v.fallback(v.optional(v.boolean(), false), false),
});
const paperFields = v.object({
  of: v.pipe(v.string(), v.regex(ITEM)),
  doc: v.custom<DocId>(isDocId),
  content: v.fallback(v.optional(v.nullable(v.custom<Hash>(isHash)), null), null),
  isRemoved: v.fallback(v.optional(v.boolean(), false), false),
});

/** What is said of an item by language: its title, and what the group is asked to do. */
export type InLanguages = Readonly<Record<string, string>>;

export interface ItemFields {
  readonly titles: InLanguages;
  /** What the group is invited to do there. */
  readonly tasks: InLanguages;
  readonly kind: ItemKind;
  /** How long it is to take; 0 where nobody said. */
  readonly minutes: number;
  readonly rapporteur: string;
}

/** A draft that an item is about, at an issued revision (`content`, its hash) or as it stands (null). */
export interface ItemPaper {
  readonly id: string;
  readonly doc: DocId;
  readonly content: Hash | null;
}

export interface AgendaItem extends ItemFields {
  readonly id: string;
  /** "1", "3.1", "3.1.1": by its place, never written down. */
  readonly number: string;
  /** 0 for an item of the agenda itself. */
  readonly depth: number;
  /** "" for an item of the agenda itself. */
  readonly parent: string;
  /** What orders it among its neighbours. */
  readonly place: number;
  readonly papers: readonly ItemPaper[];
}

/** Where an item goes: below which ("" for none), and between which places. */
export interface ItemPlace {
  readonly parent: string;
  readonly place: number;
}

/** Adds an item to the agenda of a meeting and gives its id. */
export function addItem(
  doc: Y.Doc,
  meeting: DocId,
  item: Partial<ItemFields> & ItemPlace,
  random: RandomBytes = randomBytes,
): string {
  const id = `item-${randomWord(random, 20)}`;
  putRecord(doc, id, { of: meeting, ...flatten(item) });
  return id;
}

/** Writes what is given. */
export function changeItem(doc: Y.Doc, id: string, item: Partial<ItemFields & ItemPlace>): void {
  putRecord(doc, id, flatten(item));
}

/** Takes an item off the agenda, or puts it back; what stands below it stays. */
export function removeItem(doc: Y.Doc, id: string, isRemoved: boolean): void {
  putRecord(doc, id, { isRemoved });
}

/** Puts a paper under an item and gives the id of that. */
export function addPaper(
  doc: Y.Doc,
  item: string,
  { doc: draft, content }: Pick<ItemPaper, "doc" | "content">,
  random: RandomBytes = randomBytes,
): string {
  const id = `paper-${randomWord(random, 20)}`;
  putRecord(doc, id, { of: item, doc: draft, content });
  return id;
}

export function removePaper(doc: Y.Doc, id: string, isRemoved: boolean): void {
  putRecord(doc, id, { isRemoved });
}

/**
 * The agenda of a meeting in its order, with its numbers. An item whose parent is gone, or that stands below itself after two were moved
 * while apart, stands in the agenda itself: none is lost.
 */
export function readAgenda(doc: Y.Doc, meeting: DocId): readonly AgendaItem[] {
  const records = readRecords(doc);
  const papers = papersByItem(records);
  const items = new Map<string, Unplaced>();
  for (const [id, record] of records) {
    const item = ITEM.test(id) ? itemOf(id, record, meeting) : null;
    if (item) items.set(id, item);
  }
  const children = new Map<string, Unplaced[]>();
  for (const item of items.values()) {
    const parent = hangsSafely(item, items) ? item.parent : "";
    children.set(parent, [...(children.get(parent) ?? []), item]);
  }
  const walk = (parent: string, prefix: string, depth: number): readonly AgendaItem[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
      .flatMap((item, index) => {
        const number = `${prefix}${index + 1}`;
        const own = { ...item, parent, number, depth, papers: papers.get(item.id) ?? [] };
        return [own, ...walk(item.id, `${number}.`, depth + 1)];
      });
  return walk("", "", 0);
}

type Unplaced = ItemFields & ItemPlace & { readonly id: string };

/** Its parents are all there, not too many, and it is none of them. */
function hangsSafely({ id, parent }: Unplaced, items: ReadonlyMap<string, Unplaced>): boolean {
  let above = parent;
  for (let depth = 0; above !== ""; depth++) {
    const next = items.get(above);
    if (!next || above === id || depth >= DEEPEST) return false;
    above = next.parent;
  }
  return true;
}

function itemOf(id: string, record: RecordFields, meeting: DocId): Unplaced | null {
  const parsed = v.safeParse(itemFields, record);
  if (!parsed.success || parsed.output.isRemoved || parsed.output.of !== meeting) return null;
  const { parent, place, kind, minutes, rapporteur } = parsed.output;
  return {
    id,
    parent,
    place,
    kind,
    minutes,
    rapporteur,
    titles: inLanguages(record, "title"),
    tasks: inLanguages(record, "task"),
  };
}

function papersByItem(records: ReadonlyMap<string, RecordFields>): ReadonlyMap<string, readonly ItemPaper[]> {
  const found = new Map<string, ItemPaper[]>();
  for (const [id, record] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parsed = PAPER.test(id) ? v.safeParse(paperFields, record) : null;
    if (!parsed?.success || parsed.output.isRemoved) continue;
    const { of, doc, content } = parsed.output;
    found.set(of, [...(found.get(of) ?? []), { id, doc, content }]);
  }
  return found;
}

function inLanguages(record: RecordFields, name: string): InLanguages {
  return Object.fromEntries(
    Object.entries(record).flatMap(([field, value]) => {
      const [, said, lang] = IN_LANGUAGE.exec(field) ?? [];
      const parsed = v.safeParse(words, value);
      return said === name && lang && parsed.success && parsed.output !== "" ? [[lang, parsed.output]] : [];
    }),
  );
}

function flatten({ titles = {}, tasks = {}, ...rest }: Partial<ItemFields & ItemPlace>): Record<string, Scalar> {
  const spoken = (name: string, all: InLanguages) =>
    Object.entries(all).map(([lang, said]) => [`${name}:${lang}`, said.trim()] as const);
  return { ...rest, ...Object.fromEntries([...spoken("title", titles), ...spoken("task", tasks)]) };
}
