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

export const contentOfDoc = (doc: Y.Doc): Hash =>
  contentHashOf(new TextEncoder().encode(canonicalJson(createLayoutCache(doc).current().blocks)));

/**
 * The hash of the content that exactly these entries make, judged by the membership under which the version was made: the
 * same on every machine, in whatever order they come and whatever else is held. Twice the same entry counts once.
 */
export function contentOfEntries(
  space: SpaceId,
  id: DocId,
  entries: readonly OpenedEnvelope[],
  known: Omit<KnownMembership, "heads">,
): Hash {
  const membership = { ...known, heads: [] };
  // What its author had seen of the members is all there is: nothing is still to come.
  const authority = { ...authorityOf(() => membership), controlSeq: () => Number.MAX_SAFE_INTEGER };
  const inbox = createInbox(createDocumentValidator({ space, doc: id, authority }));
  const doc = new Y.Doc({ gc: false });
  const { accepted } = inbox.take([...entries].sort(byTime));
  applyUpdates(
    doc,
    accepted.map(({ update }) => update),
    LOAD,
  );
  const content = contentOfDoc(doc);
  doc.destroy();
  return content;
}
