import { expect, it } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import type { Bridge } from "../../src/ledger/fold/foldBody.ts";
import type { LogStore } from "../../src/ledger/logStore.ts";
import type { PruneOrder } from "../../src/ledger/prune.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { A, B, OK, type Open, type OpenAgain, refused, SPACE, seqs, tailOf } from "./logStoreScene.ts";
import { storedEnvelopes } from "./storedEnvelopes.ts";

/** A part of `describeLogStore`: what a fold has replaced is forgotten. */
export function describePrune(open: Open, openAgain: OpenAgain): void {
  const docTag = (seq: number) => (seq % 10 < 6 ? "text" : "list");
  const held = storedEnvelopes({ count: 60, docTag, signedEvery: 60, cutId: (seq) => `cut ${seq}` });
  const by = { seq: 50, hash: held[49]?.hash ?? NO_HASH };
  const order = (...stretches: Bridge[]): PruneOrder => ({ space: SPACE, device: A, by, stretches });
  const textOnly = order(stretchOf(held, 1, 5), stretchOf(held, 10, 15), stretchOf(held, 20, 25));
  const filled = async (name?: string): Promise<LogStore> => {
    const store = await open(name);
    await store.append(held);
    return store;
  };

  it("forgets the stretches that a fold has replaced and nothing else", async () => {
    const store = await filled();
    expect(await store.prune(textOnly)).toEqual(OK);
    expect(await store.gaps(SPACE, A)).toEqual([
      { from: 1, to: 5, last: held[4]?.hash, folds: [50] },
      { from: 10, to: 15, last: held[14]?.hash, folds: [50] },
      { from: 20, to: 25, last: held[24]?.hash, folds: [50] },
    ]);
    expect(seqs((await tailOf(store, "text")).flat())).toEqual(
      held.flatMap(({ seq }) => (seq % 10 < 6 && seq > 25 ? [seq] : [])),
    );
    expect((await tailOf(store, "list")).flat().length).toBe(24);
    expect((await store.heads(SPACE))[0]).toMatchObject({ seq: 60, hash: held[59]?.hash });
    expect(await store.gaps(SPACE, B)).toEqual([]);
  });

  it("leaves runs that anyone can check between the gaps: they begin behind one and end signed before the next", async () => {
    const store = await filled();
    await store.prune(textOnly);
    expect(seqs(await store.read(SPACE, A, "content", 1))).toEqual([6, 7, 8, 9]);
    const between = await store.read(SPACE, A, "content", 12);
    expect(seqs(between)).toEqual([16, 17, 18, 19]);
    expect(between.at(-1)?.signature).toEqual(new Uint8Array(64).fill(99));
    expect(between.slice(0, 3).every(({ signature }) => signature === null)).toBe(true);
    expect(seqs(await store.read(SPACE, A, "content", 26)).length).toBe(35);
  });

  it("cuts what was written together where a stretch ends, and takes two stretches out of one piece", async () => {
    const store = await filled();
    expect(await store.prune(order(stretchOf(held, 11, 12), stretchOf(held, 14, 14)))).toEqual(OK);
    expect(seqs((await tailOf(store, "text", { [A]: 8 })).flat()).slice(0, 4)).toEqual([10, 13, 15, 20]);
    expect(seqs(await store.read(SPACE, A, "content", 11))).toEqual([13]);
  });

  it("is done when it is done already, and joins gaps that touch", async () => {
    const store = await filled();
    await store.prune(textOnly);
    expect(await store.prune(textOnly)).toEqual(OK);
    expect(await store.prune(order(stretchOf(held, 6, 9)))).toEqual(OK);
    expect(await store.prune(order(stretchOf(held, 1, 25)))).toEqual(OK);
    expect(await store.gaps(SPACE, A)).toEqual([{ from: 1, to: 25, last: held[24]?.hash, folds: [50] }]);
  });

  it("is refused whole, and changes nothing, when the fold or a stretch is not what is held", async () => {
    const store = await filled();
    const other = storedEnvelopes({ count: 60, story: "other" });
    const first = stretchOf(held, 1, 5);
    const wrong: readonly [PruneOrder, string][] = [
      [{ ...order(first), by: { seq: 50, hash: other[0]?.hash ?? NO_HASH } }, "fold"],
      [{ ...order(first), by: { ...by, seq: 61 } }, "fold"],
      [{ ...order(first), device: B }, "fold"],
      [order(first, stretchOf(other, 10, 15)), "stretch"],
      [order(first, { ...stretchOf(held, 10, 15), before: NO_HASH }), "stretch"],
      [order(first, stretchOf(held, 48, 50)), "stretch"],
      [order(first, { ...stretchOf(held, 10, 15), to: 9 }), "stretch"],
    ];
    for (const [asked, detail] of wrong) expect(await store.prune(asked)).toMatchObject(refused(detail));
    expect(await store.gaps(SPACE, A)).toEqual([]);
    expect(await store.read(SPACE, A, "content", 1)).toEqual(held);
  });

  it("takes an entry that was pruned as held when it is offered again, and goes on at the head", async () => {
    const store = await filled();
    await store.prune(textOnly);
    expect(await store.append(held)).toEqual(OK);
    expect(await store.append(held.slice(2, 8))).toEqual(OK);
    expect(seqs(await store.read(SPACE, A, "content", 1))).toEqual([6, 7, 8, 9]);
    expect(await store.append(storedEnvelopes({ fromSeq: 61 }))).toEqual(OK);
    expect(await store.append(storedEnvelopes({ fromSeq: 7, story: "other" }))).toMatchObject(refused("fork"));
  });

  it("takes a stretch for what it is where nothing is left to compare with: inside a gap", async () => {
    const store = await filled();
    expect(await store.prune(order(stretchOf(held, 1, 25)))).toEqual(OK);
    expect(await store.prune(order({ ...stretchOf(held, 10, 30), before: NO_HASH }))).toEqual(OK);
    expect(await store.gaps(SPACE, A)).toEqual([{ from: 1, to: 30, last: held[29]?.hash, folds: [50] }]);
    expect(await store.prune(order({ ...stretchOf(held, 20, 35), last: NO_HASH }))).toMatchObject(refused("stretch"));
  });

  it("knows which fold stands for a gap; one that was folded itself gives way", async () => {
    const store = await filled();
    const early = { ...order(stretchOf(held, 1, 5)), by: { seq: 30, hash: held[29]?.hash ?? NO_HASH } };
    await store.prune(early);
    expect(await store.gaps(SPACE, A)).toMatchObject([{ from: 1, to: 5, folds: [30] }]);
    await store.prune(order(stretchOf(held, 1, 5), stretchOf(held, 20, 30)));
    expect(await store.gaps(SPACE, A)).toMatchObject([
      { from: 1, to: 5, folds: [50] },
      { from: 20, to: 30, folds: [50] },
    ]);
  });

  it("keeps its turn among appends that were not waited for", async () => {
    const store = await open();
    const calls = [store.append(held), store.prune(textOnly), store.append(storedEnvelopes({ fromSeq: 61 }))];
    expect(await Promise.all(calls)).toEqual([OK, OK, OK]);
    expect((await store.gaps(SPACE, A)).length).toBe(3);
  });

  it("is still so when opened again", async () => {
    const store = await filled("pruned");
    await store.prune(textOnly);
    const gaps = await store.gaps(SPACE, A);
    const again = await openAgain(store, "pruned");
    expect(await again.gaps(SPACE, A)).toEqual(gaps);
    expect(seqs(await again.read(SPACE, A, "content", 3))).toEqual([6, 7, 8, 9]);
    expect((await again.recentCuts(SPACE, A)).map(({ seq }) => seq)).not.toContain(3);
  });
}

/** A part of `describeLogStore`: what nobody near holds is passed over. */
export function describeSkip(open: Open, openAgain: OpenAgain): void {
  const rows = storedEnvelopes({ count: 30, signedEvery: 10 });
  const gap = (from: number, to: number) => ({
    space: SPACE,
    device: A,
    from,
    to,
    last: rows[to - 1]?.hash ?? NO_HASH,
    folds: [30],
  });

  it("goes on with a log behind what nobody holds, from its beginning or from its head", async () => {
    const store = await open("skipped");
    expect(await store.skip(gap(1, 10))).toEqual(OK);
    expect(await store.heads(SPACE)).toEqual([{ device: A, lane: "content", seq: 10, hash: rows[9]?.hash }]);
    const again = await openAgain(store, "skipped");
    expect((await again.heads(SPACE))[0]).toMatchObject({ seq: 10, hash: rows[9]?.hash });
    expect(await again.append(rows.slice(10, 20))).toEqual(OK);
    expect(await again.skip(gap(21, 25))).toEqual(OK);
    expect(await again.append(rows.slice(25))).toEqual(OK);
    expect(await again.gaps(SPACE, A)).toEqual([
      { from: 1, to: 10, last: rows[9]?.hash, folds: [30] },
      { from: 21, to: 25, last: rows[24]?.hash, folds: [30] },
    ]);
    expect(seqs(await again.read(SPACE, A, "content", 1))).toEqual(seqs(rows.slice(10, 20)));
    expect(seqs((await tailOf(again, "doc")).flat())).toEqual(seqs([...rows.slice(10, 20), ...rows.slice(25)]));
    const once = await openAgain(again, "skipped");
    expect((await once.heads(SPACE))[0]).toMatchObject({ seq: 30 });
  });

  it("is refused where the log does not end before it", async () => {
    const store = await open();
    expect(await store.skip(gap(2, 5))).toMatchObject(refused("gap"));
    await store.append(rows.slice(0, 10));
    for (const wrong of [gap(5, 12), gap(12, 15), gap(11, 10)]) {
      expect(await store.skip(wrong)).toMatchObject(refused("gap"));
    }
    expect(await store.gaps(SPACE, A)).toEqual([]);
  });
}

/** A stretch as the fold at `by` names it. */
function stretchOf(held: readonly StoredEnvelope[], from: number, to: number): Bridge {
  const hashOf = (seq: number) => held.find((one) => one.seq === seq)?.hash ?? NO_HASH;
  const signature = from === 1 ? null : new Uint8Array(64).fill(99);
  return { from, to, before: hashOf(from - 1), last: hashOf(to), signature };
}
