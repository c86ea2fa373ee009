import type { SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { chainHashes } from "../../../src/ledger/chain.ts";
import { encodeEntry } from "../../../src/ledger/entry.ts";
import { signedBytes } from "../../../src/ledger/envelopeHash.ts";
import { NO_KEY } from "../../../src/ledger/keyId.ts";
import { MAX_RUN_ENTRIES } from "../../../src/ledger/limits.ts";
import { encodeOp } from "../../../src/ledger/op.ts";
import type { Head, Lane, RunEntry, StoredEnvelope } from "../../../src/ledger/types.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import type { Identity } from "../identity.ts";
import { sealContent } from "./contentSeal.ts";
import type { Cut, Job, OpsMaker, OwnHeads, Written } from "./job.ts";
import type { EpochKey } from "./spaceKeys.ts";

export interface SealContext {
  readonly space: SpaceId;
  readonly identity: Identity;
  readonly random: RandomBytes;
  readonly now: () => number;
  readonly currentKey: () => EpochKey | null;
  /** Control heads of all other devices. */
  readonly othersHeads: () => readonly Head[];
}

/** Sealed rows that go to net in one append: all of them are stored or none. */
export interface Batch {
  readonly rows: readonly StoredEnvelope[];
  readonly jobs: { readonly job: Job; readonly written: Written }[];
  /** Own heads once it is stored. */
  readonly heads: OwnHeads;
}

/** A run is signed once, at its end, and no run may be too long for one frame. */
const MAX_BATCH_BYTES = 512 * 1024;
const MAX_JOBS = MAX_RUN_ENTRIES / 2;

interface Draft {
  readonly lane: Lane;
  readonly entries: RunEntry[];
  readonly tags: { docTag: string; cutId: string }[];
}

/** Seals as many jobs as fit. A job that cannot be sealed is answered at once; the rest are `left`. */
export function sealBatch(
  context: SealContext,
  heads: OwnHeads,
  jobs: readonly Job[],
): { batch: Batch | null; left: Job[] } {
  const drafts: Record<Lane, Draft> = { control: newDraft("control"), content: newDraft("content") };
  const taken: { job: Job; lane: Lane; index: number }[] = [];
  let sizeBytes = 0;
  let used = 0;
  for (const job of jobs) {
    if (taken.length >= MAX_JOBS || sizeBytes >= MAX_BATCH_BYTES) break;
    // A fold is a run of its own, so that it can be shown to somebody who lacks what is before it.
    const isFold = job.lane === "content" && job.cut.kind === "fold";
    if (isFold && taken.length > 0) break;
    used++;
    const entries = job.lane === "content" ? contentEntry(context, job.cut) : controlEntries(context, job.makeOps);
    if (!entries.ok) {
      job.done(entries);
      continue;
    }
    const draft = drafts[job.lane];
    draft.entries.push(...entries.value);
    draft.tags.push(...entries.value.map(() => tagsOf(context, job)));
    sizeBytes += entries.value.reduce((sum, { body }) => sum + body.byteLength, 0);
    taken.push({ job, lane: job.lane, index: draft.entries.length - 1 });
    if (isFold) break;
  }
  return { batch: taken.length === 0 ? null : finish(context, heads, drafts, taken), left: jobs.slice(used) };
}

const newDraft = (lane: Lane): Draft => ({ lane, entries: [], tags: [] });

const tagsOf = ({ identity, space }: SealContext, job: Job): { docTag: string; cutId: string } =>
  job.lane === "content"
    ? { docTag: identity.docTag(space, job.cut.doc), cutId: job.cut.cutId }
    : { docTag: "", cutId: "" };

function contentEntry(context: SealContext, cut: Cut): Result<RunEntry[], Problem> {
  const key = context.currentKey();
  if (!key) return err(problem("notMember", "key"));
  const { kind, doc, deps, update } = cut;
  const body = { doc, time: context.now(), deps, update };
  return ok([sealContent(context.space, context.identity.device, body, key, context.random, kind)]);
}

function controlEntries({ othersHeads }: SealContext, makeOps: OpsMaker): Result<RunEntry[], Problem> {
  const ops = makeOps(othersHeads());
  return ok(ops.map((op) => ({ kind: "member", keyId: NO_KEY, nonce: new Uint8Array(0), body: encodeOp(op) })));
}

function finish(
  context: SealContext,
  before: OwnHeads,
  drafts: Record<Lane, Draft>,
  taken: readonly { job: Job; lane: Lane; index: number }[],
): Batch {
  const control = rowsOf(context, before, drafts.control);
  const content = rowsOf(context, before, drafts.content);
  const rows = { control, content };
  const head = (lane: Lane): OwnHeads[Lane] => rows[lane][rows[lane].length - 1] ?? before[lane];
  return {
    // Control first: content is only ever read by those whom control has admitted.
    rows: [...control, ...content],
    jobs: taken.map(({ job, lane, index }) => {
      const { seq = 0, hash = null } = rows[lane][index] ?? {};
      return { job, written: { seq, hash, keyId: drafts[lane].entries[index]?.keyId ?? null } };
    }),
    heads: { control: headOf(head("control")), content: headOf(head("content")) },
  };
}

const headOf = ({ seq, hash }: OwnHeads[Lane]): OwnHeads[Lane] => ({ seq, hash });

function rowsOf({ space, identity }: SealContext, before: OwnHeads, draft: Draft): StoredEnvelope[] {
  const { lane, entries, tags } = draft;
  const { seq, hash } = before[lane];
  const run = { space, device: identity.device, lane, firstSeq: seq + 1, prev: hash, entries };
  const hashes = chainHashes(run, nodeSha256);
  return entries.map((entry, i) => ({
    space,
    device: identity.device,
    lane,
    seq: seq + 1 + i,
    hash: hashes[i] ?? hash,
    entry: encodeEntry(entry),
    signature: i === entries.length - 1 ? identity.sign(signedBytes(hashes[i] ?? hash)) : null,
    docTag: tags[i]?.docTag ?? "",
    cutId: tags[i]?.cutId ?? "",
  }));
}
