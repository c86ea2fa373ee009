import type { DocId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Head, Lane, StoredEnvelope } from "../../../src/ledger/types.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { NetSession } from "../netLink.ts";
import { type Batch, type SealContext, sealBatch } from "./batch.ts";
import type { Cut, Job, OpsMaker, OwnHeads, Written } from "./job.ts";

export interface AuthorOptions {
  readonly context: SealContext;
  readonly keptSeq: (lane: Lane) => number;
  /** Rows that are durable now, in order. */
  readonly stored: (rows: readonly StoredEnvelope[]) => void;
}
/** What a net says when it has loaded. */
export interface NetState {
  readonly session: NetSession;
  readonly heads: readonly Head[];
  readonly recentCuts: readonly { readonly cutId: string; readonly seq: number }[];
  /** Rows of others that were given to an earlier net and are not in this one. */
  readonly owed: readonly StoredEnvelope[];
}

/**
 * The two own logs of this device in one space. Nothing is sealed before net has told its head; what is sealed stays in
 * the outbox until net has stored it, and goes to every new net first, the same bytes in the same order. So a seq is
 * never given to two different envelopes, and no acknowledged cut is lost or written twice.
 */
export function createAuthor({ context, keptSeq, stored }: AuthorOptions) {
  const { device } = context.identity;
  const waiting: Job[] = [];
  const cuts = new Map<string, Written>();
  const underWay = new Map<string, Promise<Result<Written, Problem>>>();
  let session: NetSession | null = null;
  let outbox: Batch | null = null;
  let confirmed: OwnHeads | null = null;
  let sealed: OwnHeads = { control: { seq: 0, hash: NO_HASH }, content: { seq: 0, hash: NO_HASH } };
  let isRolledBack = false;
  let isDraining = false;

  /** True when net's head cannot be the end of the log that this vault has been writing. */
  const isBehind = (heads: OwnHeads, lane: Lane): boolean => {
    const { seq, hash } = heads[lane];
    if (seq < keptSeq(lane)) return true;
    if (!confirmed) return false;
    const known = [confirmed[lane], ...(outbox?.rows ?? []).filter((row) => row.lane === lane)];
    return !known.some((head) => head.seq === seq && head.hash === hash);
  };
  const settle = (batch: Batch): void => {
    confirmed = batch.heads;
    outbox = null;
    stored(batch.rows);
    for (const { job, written } of batch.jobs) {
      if (job.lane === "content" && job.cut.cutId !== "") cuts.set(job.cut.cutId, written);
      job.done(ok(written));
    }
  };
  /** Jobs whose cut is in the log already, from before this vault was started, are answered and left out. */
  const takeJobs = (): Job[] =>
    waiting.splice(0).filter((job) => {
      const written = job.lane === "content" ? cuts.get(job.cut.cutId) : undefined;
      if (written) job.done(ok(written));
      return !written;
    });
  const nextBatch = (): Batch | null => {
    const { batch, left } = sealBatch(context, sealed, takeJobs());
    waiting.unshift(...left);
    if (batch) sealed = batch.heads;
    return batch;
  };
  const drain = async (): Promise<void> => {
    if (isDraining) return;
    isDraining = true;
    for (;;) {
      const current = session;
      if (!current || current.isClosed || isRolledBack) break;
      outbox ??= nextBatch();
      if (!outbox) break;
      const batch = outbox;
      const result = await current.call.append({ rows: [...batch.rows] });
      if (result.ok) settle(batch);
      else if (!current.isClosed) {
        // The bytes stay: they may be on disk after all, and their seqs are given away. The next job sends them again.
        for (const { job } of batch.jobs) job.done(result);
        break;
      }
    }
    isDraining = false;
  };
  const submit = (job: Job): void => {
    if (isRolledBack) return job.done(err(problem("rolledBack")));
    waiting.push(job);
    void drain();
  };

  const markRolledBack = (): void => {
    isRolledBack = true;
    for (const job of waiting.splice(0)) job.done(err(problem("rolledBack")));
  };

  return {
    /** A net has loaded. False when its log is older than what this vault knows it has written: read only from now on. */
    begin({ session: next, heads, recentCuts, owed }: NetState): boolean {
      const own = ownHeads(heads, device);
      session = next;
      if (isBehind(own, "control") || isBehind(own, "content")) isRolledBack = true;
      for (const { cutId, seq } of recentCuts) {
        const hash = seq === own.content.seq ? own.content.hash : null;
        if (!cuts.has(cutId)) cuts.set(cutId, { seq, hash, keyId: null });
      }
      if (isRolledBack) {
        markRolledBack();
        return false;
      }
      if (!confirmed) sealed = own;
      confirmed ??= own;
      void repay(next, owed).then(drain);
      return true;
    },
    /**
     * The end of the log is back: what others had of it has been taken in. False when nothing was amiss, when this vault
     * knows of more, or when something of its own waits under a number that is taken.
     */
    resume(next: NetSession, heads: readonly Head[]): boolean {
      const own = ownHeads(heads, device);
      const isShort = own.control.seq < keptSeq("control") || own.content.seq < keptSeq("content");
      if (!isRolledBack || isShort || outbox) return false;
      isRolledBack = false;
      confirmed = own;
      sealed = own;
      session = next;
      return true;
    },
    cut(change: Omit<Cut, "kind">): Promise<Result<Written, Problem>> {
      const cut: Cut = { kind: "update", ...change };
      const before = underWay.get(cut.cutId);
      if (before !== undefined) return before;
      const held = cuts.get(cut.cutId);
      if (held) return Promise.resolve(ok(held));
      const made = new Promise<Result<Written, Problem>>((done) => submit({ lane: "content", cut, done }));
      underWay.set(cut.cutId, made);
      void made.then(() => underWay.delete(cut.cutId));
      return made;
    },
    /** A fold of own envelopes of a document. */
    fold: (doc: DocId, body: Uint8Array): Promise<Result<Written, Problem>> =>
      new Promise((done) =>
        submit({ lane: "content", cut: { kind: "fold", doc, cutId: "", deps: [], update: body }, done }),
      ),
    /** Ops that stand or fall together: one append. `makeOps` gets the heads they come after. */
    write: (makeOps: OpsMaker): Promise<Result<Written, Problem>> =>
      new Promise((done) => submit({ lane: "control", makeOps, done })),
    /** Somebody holds own envelopes that this machine does not: its disk is older than its log. */
    markRolledBack,
    isRolledBack: () => isRolledBack,
    /** How far this device has sealed, stored or not. */
    sealedSeq: (lane: Lane): number => sealed[lane].seq,
  };
}
export type Author = ReturnType<typeof createAuthor>;

/** Before anything own: an own envelope may build on these. Net refuses what it does not want, and nothing is lost. */
async function repay(session: NetSession, owed: readonly StoredEnvelope[]): Promise<void> {
  if (owed.length > 0) await session.call.append({ rows: [...owed] });
}

function ownHeads(heads: readonly Head[], device: string): OwnHeads {
  const head = (lane: Lane): OwnHeads[Lane] =>
    heads.find((one) => one.device === device && one.lane === lane) ?? { seq: 0, hash: NO_HASH };
  return { control: head("control"), content: head("content") };
}
