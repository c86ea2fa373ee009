import { createHash } from "node:crypto";
import type { DeviceId, Hash, SpaceId } from "../../src/domain/ids.ts";
import { isDeviceId, isHash, isSpaceId } from "../../src/domain/ids.ts";
import type { Lane, StoredEnvelope } from "../../src/ledger/types.ts";

/** Envelopes whose bytes mean nothing: a log store does not look inside. */
export interface EnvelopePlan {
  readonly space?: SpaceId;
  readonly device?: DeviceId;
  readonly lane?: Lane;
  readonly fromSeq?: number;
  readonly count?: number;
  /** Every how many entries one is signed; the last of the plan always is, unless 0. */
  readonly signedEvery?: number;
  readonly docTag?: string | ((seq: number) => string);
  readonly cutId?: (seq: number) => string;
  /** Another story gives other bytes and hashes under the same seq. */
  readonly story?: string;
}

export function spaceNamed(name: string): SpaceId {
  const id = sha256(`space ${name}`);
  if (!isSpaceId(id)) throw new TypeError(id);
  return id;
}

export function deviceNamed(name: string): DeviceId {
  const id = sha256(`device ${name}`);
  if (!isDeviceId(id)) throw new TypeError(id);
  return id;
}

export function storedEnvelopes(plan: EnvelopePlan = {}): readonly StoredEnvelope[] {
  const { fromSeq = 1, count = 1 } = plan;
  return Array.from({ length: count }, (_, place) => storedEnvelope(plan, fromSeq + place, place === count - 1));
}

function storedEnvelope(plan: EnvelopePlan, seq: number, isLast: boolean): StoredEnvelope {
  const { lane = "content", docTag = "doc", signedEvery = 1, cutId, story = "" } = plan;
  const [space, device] = [plan.space ?? spaceNamed("a"), plan.device ?? deviceNamed("a")];
  const isSigned = signedEvery > 0 && (isLast || seq % signedEvery === 0);
  return {
    space,
    device,
    lane,
    seq,
    hash: hashOf(`${space} ${device} ${lane} ${seq} ${story}`),
    entry: new TextEncoder().encode(`entry ${seq} of ${device.slice(0, 8)} ${lane} ${story}`).slice(),
    signature: isSigned ? new Uint8Array(64).fill(seq % 256) : null,
    docTag: typeof docTag === "string" ? docTag : docTag(seq),
    cutId: cutId === undefined ? "" : cutId(seq),
  };
}

function hashOf(text: string): Hash {
  const hash = sha256(text);
  if (!isHash(hash)) throw new TypeError(hash);
  return hash;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
