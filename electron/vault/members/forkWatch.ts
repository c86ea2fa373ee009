import type { DeviceId, Hash } from "../../../src/domain/ids.ts";
import { ok } from "../../../src/domain/result.ts";
import { chainHashes, NO_HASH, withBodyHashes } from "../../../src/ledger/chain.ts";
import { readFork } from "../../../src/ledger/forkEvidence.ts";
import { endOf } from "../../../src/ledger/membership/standing.ts";
import { decodeRun } from "../../../src/ledger/run.ts";
import type { ControlOp, Lane, Run, Story } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import type { Space } from "../space/space.ts";

type ForkProof = Extract<ControlOp, { readonly type: "forkProof" }>;

/**
 * Makes a proof of two stories, for everyone: from the one that is held here and the one that just came. Only a run that
 * shows where they part will do; net looks for it with whoever tells the other story, and brings it here.
 */
export function createForkWatch(core: Core) {
  let last: Promise<void> = Promise.resolve();

  const heldRun = async (space: Space, device: DeviceId, lane: Lane, from: number): Promise<Run | null> => {
    const held = await core.net.withNet((session) => session.call.heldRun({ space: space.id, device, lane, from }));
    const decoded = held.ok && held.value.run ? decodeRun(held.value.run) : null;
    return decoded?.ok ? decoded.value : null;
  };
  const proofOf = async (space: Space, told: Run): Promise<ForkProof | null> => {
    const { device, lane } = told;
    let held = await heldRun(space, device, lane, told.firstSeq);
    let parting = held && partingOf(held, told);
    while (held && parting === "later") {
      held = await heldRun(space, device, lane, held.firstSeq + held.entries.length);
      parting = held && partingOf(held, told);
    }
    if (!held || !parting || parting === "later" || parting === "earlier") return null;
    const { seq, prev } = parting;
    const stories = [storyFrom(held, seq), storyFrom(told, seq)] as const;
    const end = lane === "control" ? space.contentEnds.of(device) : space.control.head(device);
    const other = { seq: end?.seq ?? 0, hash: end?.hash ?? NO_HASH };
    const proof: ForkProof = { type: "forkProof", after: [], device, lane, seq, prev, stories, other };
    return readFork(space.id, proof, verifySignature) ? proof : null;
  };
  const judge = async (space: Space, told: Run): Promise<void> => {
    const proof = await proofOf(space, told);
    const written =
      proof && !isProved(space, proof)
        ? await space.author.write((after) => [
            { ...proof, after: after.filter((head) => head.device !== proof.device) },
          ])
        : ok(undefined);
    if (!written.ok) core.notifyUi("failed", written.error);
  };

  return {
    /**
     * A run, rightly signed, that does not go on from what is held. One after the other: the first may prove them all.
     * Of itself a machine proves nothing: what it wrote for that would stand in the very log that is in doubt.
     */
    suspect(space: Space, bytes: Uint8Array): Promise<void> {
      const told = decodeRun(bytes);
      if (told.ok && told.value.device !== space.self && space.ownRole())
        last = last.then(() => judge(space, told.value));
      return last;
    },
  };
}
export type ForkWatch = ReturnType<typeof createForkWatch>;

/** Does everyone who has what is here shut this device out from here on already, or from further down? */
function isProved(space: Space, { device, lane, seq }: ForkProof): boolean {
  const standing = space.membership().standings.get(device);
  if (!standing?.isFrozen) return false;
  if (lane === "content") return (endOf(standing)?.seq ?? seq) < seq;
  const proofs = space.control.ops().map(({ op }) => op);
  return proofs.some((op) => {
    if (op.type !== "forkProof" || op.device !== device || op.lane !== lane || op.seq > seq) return false;
    return readFork(space.id, op, verifySignature) !== null;
  });
}

/**
 * Where two runs of one log part: the first seq of which they say different things, with the hash of the entry before it.
 * "earlier" when they do not even begin after the same entry, "later" when they agree as far as the first of them goes.
 */
function partingOf(held: Run, told: Run): { readonly seq: number; readonly prev: Hash } | "earlier" | "later" {
  const [ours, theirs] = [hashesBySeq(held), hashesBySeq(told)];
  const start = Math.max(held.firstSeq, told.firstSeq) - 1;
  let prev = ours.get(start);
  if (prev === undefined || prev !== theirs.get(start)) return "earlier";
  for (let seq = start + 1; ; seq++) {
    const [our, their] = [ours.get(seq), theirs.get(seq)];
    if (our === undefined || their === undefined) return their === undefined ? "earlier" : "later";
    if (our !== their) return { seq, prev };
    prev = our;
  }
}

function hashesBySeq(run: Run): ReadonlyMap<number, Hash> {
  const hashes = chainHashes(run, nodeSha256).map((hash, i): [number, Hash] => [run.firstSeq + i, hash]);
  return new Map([[run.firstSeq - 1, run.prev], ...hashes]);
}

/** Without what stands before `seq`: the signature at the end covers the rest of the chain all the same. */
function storyFrom(run: Run, seq: number): Story {
  return { entries: withBodyHashes(run, nodeSha256).slice(seq - run.firstSeq), signature: run.signature };
}
