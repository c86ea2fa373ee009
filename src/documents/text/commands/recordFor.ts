import * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { type BlockAttributes, PARAGRAPH } from "../model/record.ts";
import { blocksOf, type RecordMap, recordMapOf } from "../model/roots.ts";

/** The record of a segment, made now if it is missing (a forged border has none). */
export function recordFor(model: TextModel, id: string): RecordMap {
  return recordMapOf(model.doc, id) ?? addRecord(model, id, entriesOf(PARAGRAPH));
}

export function addRecord(model: TextModel, id: string, entries: Record<string, unknown>): RecordMap {
  const record = new Y.Map<unknown>(Object.entries({ on: true, ...entries }));
  blocksOf(model.doc).set(id, record);
  return record;
}

/** Attributes as they are stored: what is as in a plain paragraph is left out. */
export function entriesOf(attributes: BlockAttributes): Record<string, unknown> {
  const plain: Readonly<Record<string, unknown>> = PARAGRAPH;
  const { kind, level, numbered, lang, pairId } = attributes;
  const entries = Object.entries({ kind, level, numbered, lang, pairId });
  return Object.fromEntries(entries.filter(([name, value]) => value !== plain[name]));
}
