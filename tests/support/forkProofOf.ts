import type { DeviceId } from "../../src/domain/ids.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import type { ControlOp, Head, HashedEntry, Lane, Story } from "../../src/ledger/types.ts";
import { someHash } from "./ledgerIds.ts";

export type ForkProof = Extract<ControlOp, { readonly type: "forkProof" }>;

/** Two stories of one device that part at `seq`; their signatures pass `fakeVerify`. */
export function forkProofOf(
  after: readonly Head[],
  fork: { readonly device: DeviceId; readonly lane: Lane; readonly seq: number },
): ForkProof {
  const prev = fork.seq === 1 ? NO_HASH : someHash(`before ${fork.seq}`);
  const stories = [storyOf(fork.lane, 1), storyOf(fork.lane, 2)] as const;
  return { type: "forkProof", after, ...fork, prev, stories, other: { seq: 2, hash: someHash("other lane") } };
}

function storyOf(lane: Lane, letter: number): Story {
  const nonce = new Uint8Array(lane === "content" ? 12 : 0);
  const bodyHash = new Uint8Array(32).fill(letter);
  const entry: HashedEntry = { kind: "update", keyId: NO_KEY, nonce, bodyHash };
  return { entries: [entry], signature: new Uint8Array(64).fill(1) };
}
