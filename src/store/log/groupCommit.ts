import type { Problem } from "../../domain/problem.ts";
import { err, type Result } from "../../domain/result.ts";

export interface GroupCommitOptions<Job> {
  /** Makes the jobs durable together and answers each, in order; rejects when none of them became durable. */
  readonly commit: (jobs: readonly Job[]) => Promise<readonly Result<void, Problem>[]>;
  readonly weigh: (job: Job) => number;
  /** A group that weighs this much is not added to, so that one transaction stays of a bearable size. */
  readonly fullWeight: number;
  readonly problemOf: (error: unknown) => Promise<Problem>;
  /** Told once, after everything that waits was refused. */
  readonly onFailed: (problem: Problem) => void;
}

export interface GroupCommit<Job> {
  submit(job: Job): Promise<Result<void, Problem>>;
  /** Refuses what waits and whatever comes; a group in flight ends by itself. */
  stop(reason: Problem): void;
}

interface Waiting<Job> {
  readonly job: Job;
  readonly answer: (result: Result<void, Problem>) => void;
}

/**
 * Collects what arrives while a transaction is in flight and commits it as one: strict durability then costs one
 * flush a group. After a failed group everything is refused, so that nothing later is durable while it is not.
 */
export function createGroupCommit<Job>(options: GroupCommitOptions<Job>): GroupCommit<Job> {
  let waiting: Waiting<Job>[] = [];
  let stopped: Problem | null = null;
  let isBusy = false;

  function stop(reason: Problem): void {
    if (stopped !== null) return;
    stopped = reason;
    const refused = waiting;
    waiting = [];
    for (const { answer } of refused) answer(err(reason));
  }

  function takeGroup(): Waiting<Job>[] {
    let weight = 0;
    let count = 0;
    for (const { job } of waiting) {
      weight += options.weigh(job);
      if (count > 0 && weight > options.fullWeight) break;
      count += 1;
    }
    return waiting.splice(0, count);
  }

  async function commitGroup(group: readonly Waiting<Job>[]): Promise<void> {
    try {
      const results = await options.commit(group.map(({ job }) => job));
      group.forEach(({ answer }, place) => {
        const result = results[place];
        if (result === undefined) throw new RangeError("a job without an answer");
        answer(result);
      });
    } catch (error) {
      const reason = stopped ?? (await options.problemOf(error));
      for (const { answer } of group) answer(err(reason));
      if (stopped !== null) return;
      stop(reason);
      options.onFailed(reason);
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) await commitGroup(takeGroup());
    isBusy = false;
  }

  function submit(job: Job): Promise<Result<void, Problem>> {
    if (stopped !== null) return Promise.resolve(err(stopped));
    return new Promise((answer) => {
      waiting.push({ job, answer });
      if (isBusy) return;
      isBusy = true;
      // Not at once: calls made in one go belong into one group.
      queueMicrotask(() => void drain());
    });
  }

  return { submit, stop };
}
