import type { DeviceId, DocId, KeyId } from "../../../src/domain/ids.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import { unfold } from "../../../src/ledger/fold/unfold.ts";
import { epochNumber } from "../../../src/ledger/membership/membership.ts";
import type { ContentBody, RunEntry, StoredEnvelope } from "../../../src/ledger/types.ts";
import { openContent } from "./contentSeal.ts";
import { openFoldEntry } from "./foldSeal.ts";
import { countsAt } from "./lateWork.ts";
import type { Space } from "./space.ts";

/** One opened content envelope. */
export interface Opened {
  readonly device: DeviceId;
  readonly seq: number;
  /** Number of the epoch whose key sealed it. */
  readonly epoch: number;
  readonly keyId: KeyId;
  readonly body: ContentBody;
}

/** A stretch of a content log that this machine has forgotten. */
export interface PrunedStretch {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/** The bodies of these rows that are of this document, count, and can be opened. */
export function openRows(
  space: Space,
  doc: DocId,
  rows: readonly StoredEnvelope[],
  pruned: readonly PrunedStretch[] = [],
): Opened[] {
  const membership = space.membership();
  return rows.flatMap((row) => {
    const { device, lane, seq, hash } = row;
    const entry = lane === "content" ? decodeEntry(row.entry) : null;
    const folded = entry?.kind === "fold" ? openFolded(space, row, entry, pruned) : null;
    if (folded) return folded.doc === doc ? folded.envelopes : [];
    if (entry?.kind !== "update" || !countsAt(membership, device, seq, hash)) return [];
    const body = openContent(space.id, device, entry, space.keys);
    if (!body.ok || body.value.doc !== doc) return [];
    const { keyId } = entry;
    return [{ device, seq, epoch: epochNumber(membership, keyId), keyId, body: body.value }];
  });
}

/**
 * What of a fold stands in the place of entries that were pruned. Whatever else it says is not believed: the originals
 * are there, or were never this document's. Each entry counts as it would itself, wherever the fold stands: a cut may
 * have come between the two.
 */
export function openFolded(
  space: Space,
  { device, seq }: Pick<StoredEnvelope, "device" | "seq">,
  entry: RunEntry,
  pruned: readonly PrunedStretch[],
): { readonly doc: DocId; readonly envelopes: Opened[] } | null {
  const gaps = pruned.filter((one) => one.device === device);
  const opened = gaps.length > 0 ? openFoldEntry({ space: space.id, device, seq }, entry, space.keys) : null;
  if (!opened) return null;
  const membership = space.membership();
  const { doc } = opened.body;
  const isGone = (at: number): boolean => gaps.some(({ from, to }) => from <= at && at <= to);
  const hashAt = (at: number) => opened.fold.bridges.find(({ to }) => to === at)?.last ?? null;
  const envelopes = unfold(device, opened.fold)
    .filter((one) => isGone(one.seq) && countsAt(membership, device, one.seq, hashAt(one.seq)))
    .map(({ seq: at, time, keyId, deps, update }) => {
      return { device, seq: at, epoch: epochNumber(membership, keyId), keyId, body: { doc, time, deps, update } };
    });
  return { doc, envelopes };
}
