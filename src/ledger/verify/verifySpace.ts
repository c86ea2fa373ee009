import type { DeviceId, Hash, SpaceId } from "../../domain/ids.ts";
import { NO_HASH } from "../chain.ts";
import { decodeEntry } from "../entry.ts";
import { signedBytes } from "../envelopeHash.ts";
import type { Bridge } from "../fold/foldBody.ts";
import type { LogStore } from "../logStore.ts";
import type { VerifySignature } from "../membership/draft.ts";
import { resolveMembership } from "../membership/resolveMembership.ts";
import { decodeOp } from "../op.ts";
import type { Sha256 } from "../taggedHash.ts";
import type { Head, PlacedOp, RunEntry, StoredEnvelope } from "../types.ts";
import { checkpointFaults, type OpenCheckpoint } from "./checkpointFaults.ts";
import { entryHash } from "./entryHash.ts";
import type { SpaceFault } from "./spaceFault.ts";
import { uncoveredSeq } from "./uncoveredSeq.ts";

export interface SpaceReport {
  readonly space: SpaceId;
  readonly devices: number;
  readonly members: number;
  readonly envelopes: number;
  readonly signatures: number;
  readonly folds: number;
  readonly pruned: number;
  /** Confirmed versions. */
  readonly checkpoints: number;
  /** Whether folds were opened: without the space's keys only chains, signatures and membership can be checked. */
  readonly hasOpenedFolds: boolean;
  /** By device (control before content) and seq; null when all is as it should be. */
  readonly firstFault: SpaceFault | null;
}

export interface VerifyTools {
  readonly verify: VerifySignature;
  /** The same for many at once, in their order; left out where there is nothing quicker than one after the other. */
  readonly verifyAll?: VerifyAll;
  /** A faster one of the same result. */
  readonly sha256?: Sha256;
  /** The stretches that a fold names, or null when it is none; left out where there are no keys. */
  readonly stretchesOf?: (at: StoredEnvelope, entry: RunEntry) => readonly Stretch[] | null;
  /** Left out where there are no keys: then confirmed versions are counted and not looked at. */
  readonly openCheckpoint?: OpenCheckpoint;
  /** Called after each page. Answers false to stop: then there is no report. */
  readonly onProgress?: (checked: number, total: number) => boolean;
}

export type Stretch = Pick<Bridge, "from" | "to" | "before" | "last">;
type SpaceReader = Pick<LogStore, "heads" | "read" | "gaps">;

/** Says of each whether it is good: a whole page goes out together, so that more than one core has to do. */
export type VerifyAll = (claims: readonly SignatureClaim[]) => Promise<readonly boolean[]>;

export interface SignatureClaim {
  readonly device: DeviceId;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

interface Walk {
  readonly space: SpaceId;
  readonly tools: VerifyTools;
  readonly total: number;
  readonly ops: PlacedOp[];
  envelopes: number;
  signatures: number;
  folds: number;
  pruned: number;
}

/**
 * Checks everything that this machine holds of a space, offline and without believing what was checked when it came:
 * each hash from its bytes, each chain, each signature, who may have a log, and that a fold stands for what was pruned.
 * Null when it was stopped. The same bytes give the same first fault on every machine.
 */
export async function verifySpace(space: SpaceId, store: SpaceReader, tools: VerifyTools): Promise<SpaceReport | null> {
  const heads = [...(await store.heads(space))].sort(byDeviceThenLane);
  const total = heads.reduce((sum, { seq }) => sum + seq, 0);
  const walk: Walk = { space, tools, total, ops: [], envelopes: 0, signatures: 0, folds: 0, pruned: 0 };
  const faults: SpaceFault[] = [];
  for (const head of heads) {
    const what = await walkLog(walk, store, head);
    if (what === "stopped") return null;
    if (what) faults.push({ device: head.device, lane: head.lane, ...what });
  }
  const membership = resolveMembership(space, walk.ops, tools.verify);
  const { members, standings, checkpoints } = membership;
  for (const { device, lane } of heads)
    if (!standings.has(device)) faults.push({ device, lane, seq: 1, what: "unknownDevice" });
  const { openCheckpoint } = tools;
  if (openCheckpoint)
    faults.push(...(await checkpointFaults({ space, store, heads, membership, ops: walk.ops }, openCheckpoint)));
  const devices = new Set(heads.map(({ device }) => device)).size;
  const { envelopes, signatures, folds, pruned } = walk;
  const found = { devices, members: members.size, checkpoints: checkpoints.length };
  const counts = { ...found, envelopes, signatures, folds, pruned };
  const hasOpenedFolds = tools.stretchesOf !== undefined;
  return { space, ...counts, hasOpenedFolds, firstFault: faults.sort(byPlace)[0] ?? null };
}

const byDeviceThenLane = (a: Head, b: Head): number => compare(a.device, b.device) || compare(b.lane, a.lane);
const byPlace = (a: SpaceFault, b: SpaceFault): number =>
  compare(a.device, b.device) || compare(b.lane, a.lane) || a.seq - b.seq;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface SeenLog {
  readonly stretches: Stretch[];
  readonly hashes: Map<number, Hash>;
}

type LogFault = Pick<SpaceFault, "seq" | "what">;

async function walkLog(walk: Walk, store: SpaceReader, head: Head): Promise<LogFault | "stopped" | null> {
  const { device, lane } = head;
  const gaps = lane === "content" ? await store.gaps(walk.space, device) : [];
  const seen: SeenLog = { stretches: [], hashes: new Map([[0, NO_HASH]]) };
  let prev: Hash = NO_HASH;
  let next = 1;
  // The signatures of a page are checked while the next one is read.
  let signatures: Promise<LogFault | null> = NO_FAULT;
  while (next <= head.seq) {
    const gap = gaps.find(({ from }) => from === next);
    if (gap) {
      walk.pruned += gap.to - gap.from + 1;
      prev = gap.last;
      next = gap.to + 1;
      continue;
    }
    // What has come since the heads were asked for is left for another time.
    const rows = (await store.read(walk.space, device, lane, next)).filter(({ seq }) => seq <= head.seq);
    const page = walkRows(walk, rows, next, prev, seen);
    const earlier = await signatures;
    if (earlier) return earlier;
    walk.ops.push(...page.ops);
    signatures = checkSignatures(walk, page.claims);
    const last = rows.at(-1);
    if (page.fault || !last) return (await signatures) ?? page.fault ?? { seq: next, what: "unsigned" };
    prev = last.hash;
    next = last.seq + 1;
    if (walk.tools.onProgress?.(walk.envelopes + walk.pruned, walk.total) === false) return "stopped";
  }
  const bad = await signatures;
  if (bad) return bad;
  if (prev !== head.hash) return { seq: head.seq, what: "brokenChain" };
  const wrong = seen.stretches.find(({ from, before }) => (seen.hashes.get(from - 1) ?? before) !== before);
  if (wrong) return { seq: wrong.from, what: "badFold" };
  const missing = walk.tools.stretchesOf ? uncoveredSeq(gaps, seen.stretches) : null;
  return missing === null ? null : { seq: missing, what: "missing" };
}

const NO_FAULT: Promise<LogFault | null> = Promise.resolve(null);

interface PageClaim extends SignatureClaim {
  /** A run is one signature over what came since the last: the first of it that nobody has signed is where it breaks. */
  readonly unsigned: number;
}

async function checkSignatures(walk: Walk, claims: readonly PageClaim[]): Promise<LogFault | null> {
  const { verify, verifyAll } = walk.tools;
  const good = verifyAll
    ? await verifyAll(claims)
    : claims.map(({ device, message, signature }) => verify(device, message, signature));
  const bad = claims.findIndex((_, place) => good[place] !== true);
  walk.signatures += bad === -1 ? claims.length : bad;
  const broken = claims[bad];
  return broken ? { seq: broken.unsigned, what: "badSignature" } : null;
}

interface Page {
  /** The signatures before the fault, or all. */
  readonly claims: readonly PageClaim[];
  readonly ops: readonly PlacedOp[];
  readonly fault: LogFault | null;
}

function walkRows(walk: Walk, rows: readonly StoredEnvelope[], from: number, before: Hash, seen: SeenLog): Page {
  const claims: PageClaim[] = [];
  const ops: PlacedOp[] = [];
  const faulty = (seq: number, what: LogFault["what"]): Page => ({ claims, ops, fault: { seq, what } });
  let prev = before;
  let unsigned = from;
  for (const [place, row] of rows.entries()) {
    const { seq, device, signature } = row;
    if (seq !== from + place) return faulty(from + place, "brokenChain");
    const entry = decodeEntry(row.entry);
    if (!entry) return faulty(seq, "unreadable");
    if (entryHash(row, entry, prev, walk.tools.sha256) !== row.hash) return faulty(seq, "brokenChain");
    if (signature) {
      claims.push({ device, message: signedBytes(row.hash), signature, unsigned });
      unsigned = seq + 1;
    }
    if (row.lane === "control") ops.push({ device, seq, hash: row.hash, op: decodeOp(entry.body) });
    if (entry.kind === "fold" && !takeFold(walk, row, entry, seen)) return faulty(seq, "badFold");
    walk.envelopes++;
    seen.hashes.set(seq, row.hash);
    prev = row.hash;
  }
  return unsigned === from + rows.length ? { claims, ops, fault: null } : faulty(unsigned, "unsigned");
}

function takeFold(walk: Walk, row: StoredEnvelope, entry: RunEntry, seen: SeenLog): boolean {
  walk.folds++;
  if (!walk.tools.stretchesOf) return true;
  const named = walk.tools.stretchesOf(row, entry);
  if (named) seen.stretches.push(...named);
  return named !== null;
}
