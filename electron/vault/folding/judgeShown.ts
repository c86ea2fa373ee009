import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import type { Gap } from "../../../src/ledger/prune.ts";
import type { Head } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import type { Space } from "../space/space.ts";
import { compareFold, otherStory } from "./compareFold.ts";
import { readSignedRun } from "./signedRun.ts";

export type ShownVerdict =
  | { readonly verdict: "taken" | "waiting" }
  /** `heldAt`: the held entry that says otherwise. */
  | { readonly verdict: "refused"; readonly reason: Refusal; readonly heldAt?: number };

/**
 * Notes what a fold stands for that is shown ahead of its place. Its author must have signed it alone, and it must say
 * what is held of its author: going on behind it would else put two stories into one log.
 */
export async function judgeShown(core: Core, space: Space, bytes: Uint8Array): Promise<ShownVerdict> {
  const refused = (reason: Refusal): ShownVerdict => ({ verdict: "refused", reason });
  const signed = readSignedRun(space, bytes);
  if (!signed.ok) return refused(signed.error);
  if (signed.value === "waiting") return { verdict: "waiting" };
  const { device, firstSeq, entries } = signed.value;
  const [entry] = entries;
  if (!entry || entries.length !== 1 || entry.kind !== "fold") return refused(refusal("unreadable", "fold"));
  if (!space.keys.get(entry.keyId)) return { verdict: "waiting" };
  const opened = openFoldEntry({ space: space.id, device, seq: firstSeq }, entry, space.keys);
  if (!opened) return refused(refusal("unreadable", "fold"));
  const other = await compareFold(core, space, { device, doc: opened.body.doc, fold: opened.fold });
  // What cannot be read now is compared before anything is pruned for it.
  if (other !== null && other !== "later")
    return { verdict: "refused", reason: otherStory(other.seq, firstSeq), heldAt: other.heldAt };
  space.gaps.shown(device, firstSeq, opened.fold.bridges);
  return { verdict: "taken" };
}

/** The folds that stand for a stretch which is gone over now; what comes behind it waits for them. */
export function foldsForGap(space: Space, device: DeviceId, gap: Gap, known: Head | null): number[] | null {
  const folds = space.gaps.foldsFor(device, gap, known);
  if (folds === null) return null;
  const { from, to, last } = gap;
  space.gaps.awaits({ device, from, to, folds });
  space.contentEnds.note([{ device, lane: "content", seq: to, hash: last }]);
  return [...folds];
}
