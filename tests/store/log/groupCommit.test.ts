import { describe, expect, it } from "vitest";
import { problem } from "../../../src/domain/problem.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { createGroupCommit } from "../../../src/store/log/groupCommit.ts";

const FULL = problem("diskFull");

/** A disk whose transactions end when the test says so. */
function createSlowDisk() {
  const groups: (readonly number[])[] = [];
  const waiting: { end(): void; fail(): void }[] = [];
  const failures: unknown[] = [];
  const queue = createGroupCommit<number>({
    commit(jobs) {
      groups.push(jobs);
      return new Promise((resolve, reject) => {
        waiting.push({ end: () => resolve(jobs.map(() => ok(undefined))), fail: () => reject(new Error("disk")) });
      });
    },
    weigh: (job) => job,
    fullWeight: 100,
    problemOf: async () => FULL,
    onFailed: (reason) => failures.push(reason),
  });
  return { queue, groups, failures, next: () => waiting.shift() };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("group commit", () => {
  it("commits calls of one go together, and those of the meantime in the next group", async () => {
    const { queue, groups, next } = createSlowDisk();
    const first = [1, 2, 3].map((job) => queue.submit(job));
    await turn();
    const second = [4, 5].map((job) => queue.submit(job));
    await turn();
    expect(groups).toEqual([[1, 2, 3]]);
    next()?.end();
    expect(await Promise.all(first)).toEqual(first.map(() => ok(undefined)));
    await turn();
    expect(groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    next()?.end();
    expect(await Promise.all(second)).toEqual(second.map(() => ok(undefined)));
  });

  it("keeps a group bearable, but takes a single job of any weight", async () => {
    const { queue, groups, next } = createSlowDisk();
    const all = [60, 30, 30, 500, 1].map((job) => queue.submit(job));
    for (let group = 0; group < 4; group++) {
      await turn();
      next()?.end();
    }
    await Promise.all(all);
    expect(groups).toEqual([[60, 30], [30], [500], [1]]);
  });

  it("answers in the order of the calls", async () => {
    const { queue, next } = createSlowDisk();
    const order: number[] = [];
    const all = [60, 70, 80].map((job) => queue.submit(job).then(() => order.push(job)));
    for (let group = 0; group < 3; group++) {
      await turn();
      next()?.end();
    }
    await Promise.all(all);
    expect(order).toEqual([60, 70, 80]);
  });

  it("refuses everything after a failed group", async () => {
    const { queue, groups, failures, next } = createSlowDisk();
    const lost = queue.submit(1);
    await turn();
    const behind = queue.submit(2);
    next()?.fail();
    expect(await Promise.all([lost, behind, queue.submit(3)])).toEqual([err(FULL), err(FULL), err(FULL)]);
    expect(groups).toEqual([[1]]);
    expect(failures).toEqual([FULL]);
  });

  it("lets a group in flight end when it is stopped", async () => {
    const { queue, failures, next } = createSlowDisk();
    const inFlight = queue.submit(1);
    await turn();
    const behind = queue.submit(2);
    const closed = problem("unknown", "closed");
    queue.stop(closed);
    expect(await behind).toEqual(err(closed));
    next()?.end();
    expect(await inFlight).toEqual(ok(undefined));
    expect(failures).toEqual([]);
  });
});
