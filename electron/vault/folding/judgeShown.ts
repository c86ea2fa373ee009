import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import { chainHashes } from "../../../src/ledger/chain.ts";
import { signedBytes } from "../../../src/ledger/envelopeHash.ts";
import type { Gap } from "../../../src/ledger/prune.ts";
import { decodeRun } from "../../../src/ledger/run.ts";
import type { Head } from "../../../src/ledger/types.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import type { Space } from "../space/space.ts";

type Verdict = { verdict: "taken" | "waiting" } | { verdict: "refused"; reason: Refusal };

/** Notes what a fold stands for that is shown ahead of its place. Its author must have signed it alone. */
export function judgeShown(space: Space, bytes: Uint8Array): Verdict {
  const refused = (reason: Refusal): Verdict => ({ verdict: "refused", reason });
  const decoded = decodeRun(bytes);
  if (!decoded.ok) return refused(decoded.error);
  const run = decoded.value;
  const [entry] = run.entries;
  if (run.space !== space.id) return refused(refusal("otherSpace"));
  if (!space.membership().standings.has(run.device)) return { verdict: "waiting" };
  const [hash] = chainHashes(run, nodeSha256);
  const isSigned = hash !== undefined && verifySignature(run.device, signedBytes(hash), run.signature);
  if (!isSigned || run.lane !== "content") return refused(refusal("badSignature"));
  if (!entry || run.entries.length !== 1 || entry.kind !== "fold") return refused(refusal("unreadable", "fold"));
  if (!space.keys.get(entry.keyId)) return { verdict: "waiting" };
  const opened = openFoldEntry({ space: space.id, device: run.device, seq: run.firstSeq }, entry, space.keys);
  if (!opened) return refused(refusal("unreadable", "fold"));
  space.gaps.shown(run.device, run.firstSeq, opened.fold.bridges);
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
