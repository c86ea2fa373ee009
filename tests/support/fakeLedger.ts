import { createHash } from "node:crypto";
import type { DeviceId, Hash, SpaceId } from "../../src/domain/ids.ts";
import { refusal } from "../../src/domain/refusal.ts";
import { ok } from "../../src/domain/result.ts";
import { chainHashes, NO_HASH } from "../../src/ledger/chain.ts";
import { encodeEntry } from "../../src/ledger/entry.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import { decodeRun } from "../../src/ledger/run.ts";
import type { Head, Lane, Run, RunEntry, StoredEnvelope } from "../../src/ledger/types.ts";
import type { FoldJudge, ParcelKeeper, RunVerdict, VerifyRun } from "../../src/sync/replication/space.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash("sha256").update(bytes).digest());

/** A real chain under a signature that anyone could make: enough to test who carries what where. */
export function fakeSignature(device: DeviceId, hash: Hash): Uint8Array {
  return Uint8Array.from(createHash("sha512").update(`${device} ${hash}`).digest());
}

export interface NextRows {
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly after: Head | null;
  readonly bodies: readonly Uint8Array[];
  /** Sign every entry instead of only the last. */
  readonly signsEach?: boolean;
}

export function nextRows(next: NextRows): StoredEnvelope[] {
  const { space, device, lane, after } = next;
  const firstSeq = (after?.seq ?? 0) + 1;
  const entries = next.bodies.map((body): RunEntry => entryOf(lane, body));
  const run: Omit<Run, "signature"> = { space, device, lane, firstSeq, prev: after?.hash ?? NO_HASH, entries };
  const hashes = chainHashes(run, sha256);
  return entries.map((entry, i) => {
    const hash = hashes[i] ?? NO_HASH;
    const isSigned = next.signsEach === true || i === entries.length - 1;
    const signature = isSigned ? fakeSignature(device, hash) : null;
    const docTag = lane === "content" ? "doc" : "";
    return { space, device, lane, seq: firstSeq + i, hash, entry: encodeEntry(entry), signature, docTag, cutId: "" };
  });
}

function entryOf(lane: Lane, body: Uint8Array): RunEntry {
  const nonce = lane === "content" ? new Uint8Array(12) : new Uint8Array(0);
  return { kind: lane === "content" ? "update" : "member", keyId: NO_KEY, nonce, body };
}

/** Nobody has attached anything. */
export const NO_PARCELS: ParcelKeeper = {
  read: async () => null,
  keep: async () => ok("unwanted"),
  met: () => undefined,
};

/** Judges like the vault, without its crypto. `knows` says which devices membership knows by now. */
export function createFakeVerify(space: SpaceId, knows: (device: DeviceId) => boolean = () => true): VerifyRun {
  return async (_from, bytes, known) => {
    const decoded = decodeRun(bytes);
    if (!decoded.ok) return ok(refused(null, decoded.error.code));
    const run = decoded.value;
    if (run.space !== space) return ok(refused(run, "otherSpace"));
    if (!knows(run.device)) return ok(refused(run, "unknownDevice"));
    if (run.firstSeq + run.entries.length - 1 === known?.seq) return ok(refused(run, "duplicateSeq"));
    if (run.firstSeq !== (known?.seq ?? 0) + 1 || run.prev !== (known?.hash ?? NO_HASH)) {
      return ok(refused(run, "brokenChain"));
    }
    const hashes = chainHashes(run, sha256);
    const last = hashes.at(-1) ?? NO_HASH;
    const signature = fakeSignature(run.device, last);
    if (!signature.every((byte, i) => byte === run.signature[i])) return ok(refused(run, "badSignature"));
    return ok({ verdict: "accepted", rows: rowsOf(run, hashes) });
  };
}

/** Whoever has shown a fold stands for every gap before it: sealing and opening are not what is tried here. */
export function createFakeFoldJudge(): FoldJudge {
  const shown = new Map<DeviceId, Set<number>>();
  return {
    async foldShown(_from, bytes) {
      const run = decodeRun(bytes);
      if (!run.ok) return ok({ verdict: "refused", reason: run.error });
      const { device, firstSeq } = run.value;
      shown.set(device, (shown.get(device) ?? new Set()).add(firstSeq));
      return ok({ verdict: "taken" });
    },
    storyTold: async () => ok({ verdict: "taken" }),
    async foldsFor(device, gap) {
      const folds = [...(shown.get(device) ?? [])].filter((seq) => seq > gap.to);
      return ok(folds.length > 0 ? folds : null);
    },
  };
}

function rowsOf(run: Run, hashes: readonly Hash[]): StoredEnvelope[] {
  const { space, device, lane } = run;
  return run.entries.map((entry, i) => ({
    space,
    device,
    lane,
    seq: run.firstSeq + i,
    hash: hashes[i] ?? NO_HASH,
    entry: encodeEntry(entry),
    signature: i === run.entries.length - 1 ? run.signature : null,
    docTag: lane === "content" ? "doc" : "",
    cutId: "",
  }));
}

function refused(run: Run | null, code: Parameters<typeof refusal>[0]): RunVerdict {
  const device = run?.device ?? ("0".repeat(64) as DeviceId);
  return { verdict: "refused", reason: refusal(code), device, lane: run?.lane ?? "content", seq: run?.firstSeq ?? 0 };
}
