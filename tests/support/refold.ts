import type { DeviceId, DocId, SpaceId } from "../../src/domain/ids.ts";
import { isKeyId } from "../../src/domain/ids.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import { type Foldable, foldableOf, makeFold } from "../../src/ledger/fold/makeFold.ts";
import { matchFold } from "../../src/ledger/fold/matchFold.ts";
import { openFold } from "../../src/ledger/fold/openFold.ts";
import { createPenReader } from "../../src/ledger/fold/penReader.ts";
import { unfold } from "../../src/ledger/fold/unfold.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import type { OpenedEnvelope } from "../../src/workspace/inbox.ts";
import { foldTools, inflate } from "./foldMesh.ts";
import { someHash } from "./ledgerIds.ts";

const keyOf = (epoch: number) => idOf(isKeyId, epoch.toString(16).padStart(16, "0"));

/**
 * The envelopes of one author as a machine has them that has let go of them for folds, one fold for each pen; those that
 * no fold takes stay. Throws where a fold is not equal to what it replaces.
 */
export function refold(
  at: { readonly space: SpaceId; readonly doc: DocId; readonly device: DeviceId },
  log: readonly OpenedEnvelope[],
): OpenedEnvelope[] {
  const penOf = createPenReader(at);
  const groups = new Map<number, Foldable[]>();
  let pen = 0;
  for (const envelope of log) {
    pen = penOf(envelope.update) ?? pen;
    const { seq, epoch } = envelope;
    const hashes = { hash: someHash(`${seq}`), prev: seq === 1 ? NO_HASH : someHash(`${seq - 1}`) };
    const foldable = foldableOf(at, { ...envelope, keyId: keyOf(epoch), ...hashes }, pen);
    if (foldable) groups.set(pen, [...(groups.get(pen) ?? []), foldable]);
  }
  const folded = new Map(log.map((envelope) => [envelope.seq, envelope]));
  for (const [number, entries] of groups) {
    const body = makeFold(clientIdOf(at.space, at.doc, at.device, number), entries, foldTools, number);
    const fold = body && openFold({ ...at, seq: Number.MAX_SAFE_INTEGER }, body, inflate);
    if (!fold) continue;
    const fault = matchFold(fold, entries, true);
    if (fault) throw new Error(`fold of pen ${number}: ${fault.what} at ${fault.seq}`);
    for (const { keyId, ...envelope } of unfold(at.device, fold)) {
      folded.set(envelope.seq, { ...envelope, epoch: Number.parseInt(keyId, 16) });
    }
  }
  return [...folded.values()].sort((a, b) => a.seq - b.seq);
}
