import type { DeviceId } from "../../../src/domain/ids.ts";
import { ok } from "../../../src/domain/result.ts";
import { chainHashes } from "../../../src/ledger/chain.ts";
import { MAX_EVIDENCE_BYTES } from "../../../src/ledger/opCodes.ts";
import { readFork } from "../../../src/ledger/forkEvidence.ts";
import { decodeRun, encodeRun } from "../../../src/ledger/run.ts";
import type { ControlOp, Lane, Run } from "../../../src/ledger/types.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { Core } from "../core.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import type { Space } from "../space/space.ts";

type ForkProof = Extract<ControlOp, { readonly type: "forkProof" }>;

/** Makes a proof of two stories, for everyone: from the one that is held here and the one that just came. */
export function createForkWatch(core: Core) {
  const busy = new Set<DeviceId>();

  const heldRun = async (space: Space, device: DeviceId, lane: Lane, from: number): Promise<Run | null> => {
    const held = await core.net.withNet((session) => session.call.heldRun({ space: space.id, device, lane, from }));
    const decoded = held.ok && held.value.run ? decodeRun(held.value.run) : null;
    return decoded?.ok ? decoded.value : null;
  };
  const proofOf = async (space: Space, told: Run): Promise<ForkProof | null> => {
    const { device, lane, firstSeq } = told;
    const last = firstSeq + told.entries.length - 1;
    let held = await heldRun(space, device, lane, Math.max(1, firstSeq - 1));
    let seq = held && firstDifference(held, told);
    while (held && seq === null && held.firstSeq + held.entries.length <= last) {
      held = await heldRun(space, device, lane, held.firstSeq + held.entries.length);
      seq = held && firstDifference(held, told);
    }
    if (!held || seq === null) return null;
    const runs = [endingAfter(held, seq), endingAfter(told, seq)] as const;
    if (runs.some((run) => run.byteLength > MAX_EVIDENCE_BYTES)) return null;
    const control = space.control.head(device);
    const end = lane === "control" ? space.contentEnds.of(device) : control;
    const other = { seq: end?.seq ?? 0, hash: end?.hash ?? NO_HASH };
    const proof: ForkProof = { type: "forkProof", after: [], device, lane, seq, runs, other };
    return readFork(space.id, proof, verifySignature) ? proof : null;
  };

  return {
    /** A run, rightly signed, that does not go on from what is held. */
    async suspect(space: Space, bytes: Uint8Array): Promise<void> {
      const told = decodeRun(bytes);
      if (!told.ok || !space.ownRole() || busy.has(told.value.device)) return;
      const { device } = told.value;
      if (space.membership().standings.get(device)?.isFrozen) return;
      busy.add(device);
      const proof = await proofOf(space, told.value);
      const written = proof
        ? await space.author.write((after) => [{ ...proof, after: after.filter((head) => head.device !== device) }])
        : ok(undefined);
      busy.delete(device);
      if (!written.ok) core.notifyUi("failed", written.error);
    },
  };
}
export type ForkWatch = ReturnType<typeof createForkWatch>;

/** The first seq about which the two say different things; null when they agree as far as both go. */
function firstDifference(a: Run, b: Run): number | null {
  const [inA, inB] = [hashesBySeq(a), hashesBySeq(b)];
  for (const [seq, hash] of inA) {
    const other = inB.get(seq);
    if (seq > 0 && other !== undefined && other !== hash) return seq;
  }
  return null;
}

function hashesBySeq(run: Run): Map<number, string> {
  const hashes = chainHashes(run, nodeSha256).map((hash, i): [number, string] => [run.firstSeq + i, hash]);
  return new Map([[run.firstSeq - 1, run.prev], ...hashes]);
}

/** Without what stands before `seq`: the signature at the end covers the rest of the chain all the same. */
function endingAfter(run: Run, seq: number): Uint8Array {
  const skipped = Math.max(0, Math.min(seq - run.firstSeq, run.entries.length - 1));
  if (skipped === 0) return encodeRun(run);
  const prev = chainHashes(run, nodeSha256)[skipped - 1] ?? run.prev;
  return encodeRun({ ...run, firstSeq: run.firstSeq + skipped, prev, entries: run.entries.slice(skipped) });
}
