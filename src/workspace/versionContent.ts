import * as Y from "yjs";
import { canonicalJson } from "../documents/text/model/canonical.ts";
import { createLayoutCache } from "../documents/text/model/layoutCache.ts";
import { LOAD } from "../documents/origin.ts";
import type { DocId, Hash, SpaceId } from "../domain/ids.ts";
import { contentHashOf } from "../ledger/checkpoint/compareCheckpoint.ts";
import { createDocumentValidator } from "../ledger/validator/documentValidator.ts";
import { applyUpdates } from "./applyUpdates.ts";
import { authorityOf, type KnownMembership } from "./authorityOf.ts";
import { createInbox, type OpenedEnvelope } from "./inbox.ts";

/**
 * Hardly anything has to wait in the order in which it was written. One order for one set of entries, also where some came out of
 * a fold, which keeps whole seconds.
 */
const byTime = (a: OpenedEnvelope, b: OpenedEnvelope): number => {
  const apart = Math.floor(a.time / 1000) - Math.floor(b.time / 1000);
  if (apart !== 0) return apart;
  return a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1;
};

/** Of a canonical content (documents/text/model/canonical.ts). */
export const contentOfCanonical = (canonical: string): Hash => contentHashOf(new TextEncoder().encode(canonical));

export const canonicalOfDoc = (doc: Y.Doc): string => canonicalJson(createLayoutCache(doc).current().blocks);

export const contentOfDoc = (doc: Y.Doc): Hash => contentOfCanonical(canonicalOfDoc(doc));

/**
 * Those of these entries that count, in an order in which each comes after what it builds on: judged by the membership under which
 * the version was made, and so the same on every machine, in whatever order they come and whatever else is held. Twice the same
 * entry counts once.
 */
export function acceptedEntries(
  space: SpaceId,
  id: DocId,
  entries: readonly OpenedEnvelope[],
  known: Omit<KnownMembership, "heads">,
): readonly OpenedEnvelope[] {
  const membership = { ...known, heads: [] };
  // What its author had seen of the members is all there is: nothing is still to come.
  const authority = { ...authorityOf(() => membership), controlSeq: () => Number.MAX_SAFE_INTEGER };
  const inbox = createInbox(createDocumentValidator({ space, doc: id, authority }));
  return inbox.take([...entries].sort(byTime)).accepted;
}

/** The hash of the content that exactly these entries make. */
export function contentOfEntries(
  space: SpaceId,
  id: DocId,
  entries: readonly OpenedEnvelope[],
  known: Omit<KnownMembership, "heads">,
): Hash {
  const doc = new Y.Doc({ gc: false });
  const accepted = acceptedEntries(space, id, entries, known);
  applyUpdates(
    doc,
    accepted.map(({ update }) => update),
    LOAD,
  );
  const content = contentOfDoc(doc);
  doc.destroy();
  return content;
}
