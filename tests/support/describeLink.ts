import { describe, expect, it } from "vitest";
import type { Link } from "../../src/sync/link.ts";
import { mulberry32, randomBytes } from "./random.ts";

export interface LinkPair {
  readonly ends: readonly [Link, Link];
  readonly stop: () => void;
}

/** What every Link promises, whatever carries it. */
export function describeLink(title: string, openPair: () => Promise<LinkPair>): void {
  const withPair = (work: (a: Link, b: Link) => Promise<void>) => async (): Promise<void> => {
    const { ends, stop } = await openPair();
    await work(...ends).finally(stop);
  };

  describe(title, () => {
    it(
      "shows both ends the same binding",
      withPair(async (a, b) => expect([...a.binding]).toEqual([...b.binding])),
    );

    it(
      "carries frames of all sizes both ways, in buffers of their own",
      withPair(async (a, b) => {
        const random = mulberry32(5);
        for (const size of [0, 1, 65_530, 65_531, 65_532, 200_000, 1_000_000]) {
          const frame = randomBytes(random, Math.min(size, 70_000));
          const whole = new Uint8Array(size);
          for (let at = 0; at < size; at += frame.length) whole.set(frame.subarray(0, size - at), at);
          for (const [from, to] of [
            [a, b],
            [b, a],
          ] as const) {
            const sent = from.send(whole, "bulk");
            const received = await to.receive();
            expect(await sent).toBe(true);
            expect(received?.byteLength).toBe(size);
            expect(received?.buffer.byteLength).toBe(size);
            expect(received !== null && Buffer.from(received).equals(Buffer.from(whole))).toBe(true);
          }
        }
      }),
    );

    it(
      "keeps the order within one urgency",
      withPair(async (a, b) => {
        for (let i = 0; i < 50; i++) void a.send(Uint8Array.of(i), "live");
        for (let i = 0; i < 50; i++) expect(await b.receive()).toEqual(Uint8Array.of(i));
      }),
    );

    it(
      "gives the reader what had arrived, then null, and says no to senders, when closed",
      withPair(async (a, b) => {
        void a.send(Uint8Array.of(1));
        expect(await b.receive()).toEqual(Uint8Array.of(1));
        const closed = new Promise<void>((heard) => b.watchClosed(heard));
        const waiting = b.receive();
        a.close();
        await closed;
        expect(await waiting).toBeNull();
        expect(await b.receive()).toBeNull();
        expect(await a.send(Uint8Array.of(2))).toBe(false);
        expect(await b.send(Uint8Array.of(2))).toBe(false);
        expect([a.isClosed, b.isClosed]).toEqual([true, true]);
      }),
    );

    it(
      "tells a late watcher too, and no watcher that has stopped",
      withPair(async (a) => {
        let early = 0;
        let late = 0;
        const stop = a.watchClosed(() => early++);
        stop();
        a.close();
        a.watchClosed(() => late++);
        expect([early, late]).toEqual([0, 1]);
      }),
    );
  });
}
