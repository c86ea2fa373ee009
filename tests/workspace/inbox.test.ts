import { describe, expect, it } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { createInbox, type Judge, type OpenedEnvelope } from "../../src/workspace/inbox.ts";
import { mulberry32, randomInt } from "../support/random.ts";

const device = (letter: string): DeviceId => letter.repeat(64) as DeviceId;
const A = device("a");
const B = device("b");
const envelope = (from: DeviceId, seq: number, dep?: { device: DeviceId; seq: number }): OpenedEnvelope => ({
  device: from,
  seq,
  time: 0,
  deps: dep ? [{ ...dep, lane: "content" }] : [],
  epoch: 1,
  update: new Uint8Array([seq]),
});

/** Judges like the validator does where order is concerned: waits for what is declared, refuses what it is told to. */
function orderJudge(refused: ReadonlySet<string> = new Set()): Judge {
  const covered = new Map<DeviceId, number>();
  return {
    coveredSeq: (from) => covered.get(from) ?? 0,
    judge({ device: from, seq, deps }) {
      const missing = deps.find((dep) => (covered.get(dep.device) ?? 0) < dep.seq);
      if (missing) return { verdict: "wait", dep: missing };
      covered.set(from, seq);
      return refused.has(`${from}${seq}`)
        ? { verdict: "refuse", reason: { code: "badUpdate" } }
        : { verdict: "accept" };
    },
  };
}

describe("inbox", () => {
  it("hands on nothing that builds on what has not come", () => {
    const inbox = createInbox(orderJudge());
    expect(inbox.take([envelope(B, 1, { device: A, seq: 2 })]).accepted).toEqual([]);
    expect(inbox.take([envelope(A, 1)]).accepted.map((one) => one.seq)).toEqual([1]);
    expect(inbox.take([envelope(A, 2)]).accepted.map((one) => [one.device, one.seq])).toEqual([
      [A, 2],
      [B, 1],
    ]);
    expect(inbox.waitingCount()).toBe(0);
  });

  it("takes each envelope once, however often it comes", () => {
    const inbox = createInbox(orderJudge());
    const first = inbox.take([envelope(A, 1), envelope(A, 1), envelope(A, 2)]);
    const again = inbox.take([envelope(A, 1), envelope(A, 2)]);
    expect([first.accepted.length, again.accepted.length]).toEqual([2, 0]);
  });

  it("names what was refused and goes on with the rest", () => {
    const inbox = createInbox(orderJudge(new Set([`${A}2`])));
    const { accepted, refused } = inbox.take([envelope(A, 1), envelope(A, 2), envelope(A, 3), envelope(B, 1)]);
    expect(accepted.map((one) => [one.device, one.seq])).toEqual([
      [A, 1],
      [A, 3],
      [B, 1],
    ]);
    expect(refused).toEqual([{ device: A, seq: 2, reason: { code: "badUpdate" } }]);
  });

  it("ends with all of it however the devices' logs interleave and in whatever pieces they come (200 seeds)", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = mulberry32(seed);
      const logOf = (from: DeviceId, other: DeviceId): OpenedEnvelope[] =>
        Array.from({ length: 15 }, (_, i) => envelope(from, i + 1, i > 0 ? { device: other, seq: i } : undefined));
      const logs = [logOf(A, B), logOf(B, A)];
      const inbox = createInbox(orderJudge());
      let count = 0;
      while (logs.some((log) => log.length > 0)) {
        const piece = logs[randomInt(random, 2)]?.splice(0, 1 + randomInt(random, 5)) ?? [];
        count += inbox.take(piece).accepted.length;
      }
      expect([seed, count, inbox.waitingCount()]).toEqual([seed, 30, 0]);
    }
  });
});
