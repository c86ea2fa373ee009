import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import { encodeRun } from "../../src/ledger/run.ts";
import type { ControlOp, Head, Lane, Run, RunEntry } from "../../src/ledger/types.ts";
import { someHash } from "./ledgerIds.ts";

/** Two runs of one device that say different things about `seq`; their signatures pass `fakeVerify`. */
export function forkedRuns(space: SpaceId, device: DeviceId, lane: Lane, seq: number): [Uint8Array, Uint8Array] {
  const nonce = new Uint8Array(lane === "content" ? 12 : 0);
  const runOf = (letter: number): Uint8Array => {
    const entry: RunEntry = { kind: "update", keyId: NO_KEY, nonce, body: new Uint8Array([letter]) };
    const prev = seq === 1 ? NO_HASH : someHash(`before ${seq}`);
    const run: Omit<Run, "signature"> = { space, device, lane, firstSeq: seq, prev, entries: [entry] };
    return encodeRun({ ...run, signature: new Uint8Array(64).fill(1) });
  };
  return [runOf(1), runOf(2)];
}

export function forkProofOf(
  space: SpaceId,
  after: readonly Head[],
  fork: { readonly device: DeviceId; readonly lane: Lane; readonly seq: number },
): ControlOp {
  const runs = forkedRuns(space, fork.device, fork.lane, fork.seq);
  return { type: "forkProof", after, ...fork, runs, other: { seq: 2, hash: someHash("other lane") } };
}
