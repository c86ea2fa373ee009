import * as Y from "yjs";
import { LOAD } from "../documents/origin.ts";
import { readScheme, type Scheme } from "../documents/text/numbering/scheme.ts";
import type { DeviceId } from "../domain/ids.ts";
import { applyUpdates } from "./applyUpdates.ts";
import type { ContentWish } from "./contentMaker.ts";
import type { OpenedEnvelope } from "./inbox.ts";
import { type ParagraphChange, watchParagraphs } from "./paragraphChanges.ts";
import { acceptedEntries, canonicalOfDoc } from "./versionContent.ts";

/** How far each author's entries count as seen, by device; a device that is not in it: nothing of it. */
export type SeenEnds = Readonly<Record<DeviceId, number | undefined>>;

/** What a text says: documents/text/model/canonical.ts, and how its paragraphs are counted. */
export interface ToldText {
  readonly canonical: string;
  readonly scheme: Scheme;
}

/** What one version says, and what happened on the way to it. */
export interface VersionText extends ToldText {
  /** The same at the ends from which on changes were asked for; null when none were. */
  readonly before: ToldText | null;
  /** What came after those ends, paragraph by paragraph, in the order in which it was applied. */
  readonly changes: readonly ParagraphChange[];
}

/** Entries of one author that lie closer together than this (ms) are one step in the history of a paragraph. */
const ONE_STEP_MS = 60_000;

/**
 * Makes the text of a version out of its entries. With `since` it also tells who changed which paragraph when, by the entries
 * behind those ends: an entry says who wrote it and, by its author's clock, when.
 */
export function textOfEntries(
  { space, doc: id, authority }: ContentWish,
  entries: readonly OpenedEnvelope[],
  since: SeenEnds | null,
): VersionText {
  const doc = new Y.Doc({ gc: false });
  const accepted = acceptedEntries(space, id, entries, authority);
  const isSeen = ({ device, seq }: OpenedEnvelope): boolean => since === null || seq <= (since[device] ?? 0);
  apply(doc, accepted.filter(isSeen));
  const before = since && { canonical: canonicalOfDoc(doc), scheme: readScheme(doc) };
  const changes = since
    ? followChanges(
        doc,
        accepted.filter((one) => !isSeen(one)),
      )
    : [];
  const text = { canonical: canonicalOfDoc(doc), scheme: readScheme(doc), before, changes };
  doc.destroy();
  return text;
}

function followChanges(doc: Y.Doc, entries: readonly OpenedEnvelope[]): readonly ParagraphChange[] {
  const changed = watchParagraphs(doc);
  const changes: ParagraphChange[] = [];
  let step: OpenedEnvelope[] = [];
  const finish = (): void => {
    const [first, last] = [step[0], step.at(-1)];
    if (!first || !last) return;
    apply(doc, step);
    for (const { block, what } of changed()) changes.push({ block, what, device: first.device, at: last.time });
    step = [];
  };
  for (const entry of entries) {
    const [first] = step;
    if (first && (first.device !== entry.device || Math.abs(entry.time - first.time) > ONE_STEP_MS)) finish();
    step.push(entry);
  }
  finish();
  return changes;
}

const apply = (doc: Y.Doc, entries: readonly OpenedEnvelope[]): void =>
  applyUpdates(
    doc,
    entries.map(({ update }) => update),
    LOAD,
  );
