import { afterEach, describe, expect, it } from "vitest";
import type { Problem } from "../../src/domain/problem.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Covers, LogStore } from "../../src/ledger/logStore.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import type { Bridge } from "../../src/ledger/fold/foldBody.ts";
import type { PruneOrder } from "../../src/ledger/prune.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { describeQuarantine } from "./describeQuarantine.ts";
import { mulberry32, randomInt } from "./random.ts";
import { deviceNamed, spaceNamed, storedEnvelopes } from "./storedEnvelopes.ts";

/** The same name opens the same data again; another name is another, empty store. */
export type OpenLogStore = (name: string) => Promise<LogStore>;

const [A, B] = [deviceNamed("a"), deviceNamed("b")];
const SPACE = spaceNamed("a");
const OK: Result<void, Problem> = { ok: true, value: undefined };
const refused = (detail: string) => ({ ok: false, error: { detail } });

async function tailOf(store: LogStore, docTag: string, covers: Covers = {}, pageSize?: number) {
  const pages: (readonly StoredEnvelope[])[] = [];
  for await (const page of store.tail(SPACE, docTag, covers, pageSize)) pages.push(page);
  return pages;
}

const seqs = (envelopes: readonly StoredEnvelope[]) => envelopes.map(({ seq }) => seq);

/** What every LogStore promises, whatever it keeps its rows in. */
export function describeLogStore(title: string, openLogStore: OpenLogStore): void {
  const opened: LogStore[] = [];
  let count = 0;
  async function open(name = `${title} ${++count}`): Promise<LogStore> {
    const store = await openLogStore(name);
    opened.push(store);
    return store;
  }
  async function openAgain(store: LogStore, name: string): Promise<LogStore> {
    store.close();
    return open(name);
  }
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
  });

  describe(title, () => {
    describe("append", () => describeAppend(open));
    describe("read", () => describeRead(open));
    describe("tail", () => describeTail(open));
    describe("recent cuts", () => describeRecentCuts(open));
    describe("prune", () => describePrune(open, openAgain));
    describe("skip", () => describeSkip(open, openAgain));
    describe("quarantine", () => describeQuarantine(open));
    describe("opened again", () => describeReopening(open, openAgain));
  });
}

type Open = (name?: string) => Promise<LogStore>;

function describeAppend(open: Open): void {
  it("starts empty", async () => {
    const store = await open();
    expect(await store.spaces()).toEqual([]);
    expect(await store.heads(SPACE)).toEqual([]);
  });

  it("moves the head of its own log only", async () => {
    const store = await open();
    const content = storedEnvelopes({ count: 3 });
    const control = storedEnvelopes({ lane: "control", device: B, docTag: "" });
    expect(await store.append(content)).toEqual(OK);
    expect(await store.append(control)).toEqual(OK);
    expect(await store.spaces()).toEqual([SPACE]);
    expect(new Set(await store.heads(SPACE))).toEqual(
      new Set([
        { device: A, lane: "content", seq: 3, hash: content[2]?.hash },
        { device: B, lane: "control", seq: 1, hash: control[0]?.hash },
      ]),
    );
    expect(await store.heads(spaceNamed("b"))).toEqual([]);
  });

  it("takes nothing as done", async () => {
    expect(await (await open()).append([])).toEqual(OK);
  });

  it("refuses a gap and goes on", async () => {
    const store = await open();
    expect(await store.append(storedEnvelopes({ fromSeq: 2 }))).toMatchObject(refused("gap"));
    expect(await store.append(storedEnvelopes({ fromSeq: 0 }))).toMatchObject(refused("gap"));
    expect(await store.append(storedEnvelopes())).toEqual(OK);
    expect(await store.append(storedEnvelopes({ fromSeq: 3 }))).toMatchObject(refused("gap"));
    expect(await store.append(storedEnvelopes({ fromSeq: 2 }))).toEqual(OK);
  });

  it("takes an entry that it holds as done, wherever in the log it is", async () => {
    const store = await open();
    await store.append(storedEnvelopes({ count: 5 }));
    expect(await store.append(storedEnvelopes({ fromSeq: 5 }))).toEqual(OK);
    expect(await store.append(storedEnvelopes({ fromSeq: 2 }))).toEqual(OK);
    expect(await store.append(storedEnvelopes({ fromSeq: 4, count: 4 }))).toEqual(OK);
    expect(seqs(await store.read(SPACE, A, "content", 1))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("refuses another entry under a held seq and keeps the first", async () => {
    const store = await open();
    const held = storedEnvelopes({ count: 3 });
    await store.append(held);
    expect(await store.append(storedEnvelopes({ fromSeq: 3, story: "other" }))).toMatchObject(refused("fork"));
    expect(await store.append(storedEnvelopes({ fromSeq: 1, story: "other" }))).toMatchObject(refused("fork"));
    expect(await store.read(SPACE, A, "content", 1)).toEqual(held);
  });

  it("is all or nothing", async () => {
    const store = await open();
    const call = [...storedEnvelopes({ device: B, count: 2 }), ...storedEnvelopes({ fromSeq: 7 })];
    expect(await store.append(call)).toMatchObject(refused("gap"));
    expect(await store.heads(SPACE)).toEqual([]);
    expect(await store.spaces()).toEqual([]);
    expect(await store.append(storedEnvelopes({ device: B, count: 2, story: "other" }))).toEqual(OK);
  });

  it("keeps the order of calls that were not waited for", async () => {
    const store = await open();
    const calls = storedEnvelopes({ count: 50 }).map((envelope) => store.append([envelope]));
    const repeated = store.append(storedEnvelopes({ fromSeq: 20, count: 5 }));
    const fork = store.append(storedEnvelopes({ fromSeq: 50, story: "other" }));
    const gap = store.append(storedEnvelopes({ fromSeq: 52 }));
    expect(await Promise.all(calls)).toEqual(calls.map(() => OK));
    expect(await Promise.all([repeated, fork, gap])).toMatchObject([OK, refused("fork"), refused("gap")]);
    expect((await store.heads(SPACE))[0]?.seq).toBe(50);
  });

  it("answers a call without entries once all before it are there", async () => {
    const store = await open();
    const [first] = storedEnvelopes({ count: 1 });
    if (!first) throw new RangeError("no envelope");
    void store.append([first]);
    expect(await store.append([])).toEqual(OK);
    expect((await store.heads(SPACE))[0]?.seq).toBe(1);
  });

  it("lets a refused call in a burst take nothing with it", async () => {
    const store = await open();
    const answers = await Promise.all([
      store.append(storedEnvelopes({ count: 2 })),
      store.append([...storedEnvelopes({ fromSeq: 3 }), ...storedEnvelopes({ fromSeq: 5 })]),
      store.append(storedEnvelopes({ fromSeq: 3, story: "other" })),
    ]);
    expect(answers).toMatchObject([OK, refused("gap"), OK]);
    expect((await store.read(SPACE, A, "content", 3))[0]?.hash).toBe(
      storedEnvelopes({ fromSeq: 3, story: "other" })[0]?.hash,
    );
  });

  it("refuses after close", async () => {
    const store = await open();
    store.close();
    expect((await store.append(storedEnvelopes())).ok).toBe(false);
  });
}

function describeRead(open: Open): void {
  it("gives back exactly what went in, bytes with buffers of their own", async () => {
    const store = await open();
    const written = storedEnvelopes({
      count: 4,
      signedEvery: 2,
      docTag: (seq) => `doc${seq}`,
      cutId: (seq) => `c${seq}`,
    });
    await store.append(written);
    const read = await store.read(SPACE, A, "content", 1);
    expect(read).toEqual(written);
    for (const { entry, signature } of read) {
      expect(entry.byteLength).toBe(entry.buffer.byteLength);
      expect(signature?.byteLength).toBe(signature?.buffer.byteLength);
    }
  });

  it("starts at a seq, keeps to a limit and ends at a signed entry", async () => {
    const store = await open();
    await store.append(storedEnvelopes({ count: 10, signedEvery: 4 }));
    expect(seqs(await store.read(SPACE, A, "content", 3))).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(seqs(await store.read(SPACE, A, "content", 3, 4))).toEqual([3, 4]);
    expect(seqs(await store.read(SPACE, A, "content", 5, 3))).toEqual([]);
    expect(seqs(await store.read(SPACE, A, "content", 11))).toEqual([]);
  });

  it("gives at most 200 unless told", async () => {
    const store = await open();
    await store.append(storedEnvelopes({ count: 450, signedEvery: 50 }));
    expect(seqs(await store.read(SPACE, A, "content", 1)).at(-1)).toBe(200);
    expect((await store.read(SPACE, A, "content", 1, 500)).length).toBe(450);
  });

  it("knows nothing of other logs", async () => {
    const store = await open();
    await store.append(storedEnvelopes());
    expect(await store.read(SPACE, A, "control", 1)).toEqual([]);
    expect(await store.read(SPACE, B, "content", 1)).toEqual([]);
    expect(await store.read(spaceNamed("b"), A, "content", 1)).toEqual([]);
  });
}

function describeTail(open: Open): void {
  it("is what covers lacks of one document, in order per device", async () => {
    const store = await open();
    const docTag = (seq: number) => (seq % 2 === 0 ? "even" : "odd");
    await store.append(storedEnvelopes({ count: 9, docTag }));
    await store.append(storedEnvelopes({ device: B, count: 4, docTag }));
    const all = (await tailOf(store, "odd")).flat();
    expect(seqs(all.filter(({ device }) => device === A))).toEqual([1, 3, 5, 7, 9]);
    expect(seqs(all.filter(({ device }) => device === B))).toEqual([1, 3]);
    const rest = (await tailOf(store, "odd", { [A]: 5 })).flat();
    expect(seqs(rest.filter(({ device }) => device === A))).toEqual([7, 9]);
    expect(await tailOf(store, "odd", { [A]: 9, [B]: 3 })).toEqual([]);
    expect(await tailOf(store, "odd", { [A]: 99, [B]: 99 })).toEqual([]);
    expect(await tailOf(store, "unheard of")).toEqual([]);
  });

  it("comes in pages", async () => {
    const store = await open();
    await store.append(storedEnvelopes({ count: 250 }));
    await store.append(storedEnvelopes({ device: B, count: 250 }));
    const pages = await tailOf(store, "doc", {}, 60);
    expect(pages.every((page) => page.length > 0 && page.length <= 60)).toBe(true);
    expect(pages.flat().length).toBe(500);
    expect((await tailOf(store, "doc")).every((page) => page.length <= 200)).toBe(true);
  });

  it("leaves other spaces, the control lane and untagged entries out", async () => {
    const store = await open();
    await store.append(storedEnvelopes({ space: spaceNamed("b"), count: 2 }));
    await store.append(storedEnvelopes({ lane: "control", docTag: "" }));
    await store.append(storedEnvelopes({ docTag: "" }));
    expect(await tailOf(store, "doc")).toEqual([]);
    expect(await tailOf(store, "")).toEqual([]);
  });
}

function describeRecentCuts(open: Open): void {
  it("are the own cut ids of the last 200 entries, newest last", async () => {
    const store = await open();
    expect(await store.recentCuts(SPACE, A)).toEqual([]);
    await store.append(storedEnvelopes({ count: 300, cutId: (seq) => (seq % 2 === 0 ? `cut ${seq}` : "") }));
    const cuts = await store.recentCuts(SPACE, A);
    expect(cuts.length).toBe(100);
    expect(cuts[0]).toEqual({ cutId: "cut 102", seq: 102 });
    expect(cuts.at(-1)).toEqual({ cutId: "cut 300", seq: 300 });
  });
}

/** A stretch as the fold at `by` names it. */
function stretchOf(held: readonly StoredEnvelope[], from: number, to: number): Bridge {
  const hashOf = (seq: number) => held.find((one) => one.seq === seq)?.hash ?? NO_HASH;
  const signature = from === 1 ? null : new Uint8Array(64).fill(99);
  return { from, to, before: hashOf(from - 1), last: hashOf(to), signature };
}

function describePrune(open: Open, openAgain: (store: LogStore, name: string) => Promise<LogStore>): void {
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

function describeSkip(open: Open, openAgain: (store: LogStore, name: string) => Promise<LogStore>): void {
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

function describeReopening(open: Open, openAgain: (store: LogStore, name: string) => Promise<LogStore>): void {
  it("holds every acknowledged entry, the same heads, and goes on where it was", async () => {
    const store = await open("reopened");
    const random = mulberry32(7);
    const next = new Map([A, B].map((device) => [device, 1]));
    const calls: Promise<unknown>[] = [];
    for (let call = 0; call < 40; call++) {
      const device = randomInt(random, 2) === 0 ? A : B;
      const [fromSeq, size] = [next.get(device) ?? 1, 1 + randomInt(random, 5)];
      next.set(device, fromSeq + size);
      calls.push(store.append(storedEnvelopes({ device, fromSeq, count: size, docTag: (seq) => `doc${seq % 3}` })));
    }
    await Promise.all(calls);
    const before = { heads: await store.heads(SPACE), tail: await tailOf(store, "doc1") };
    const again = await openAgain(store, "reopened");
    expect(new Set(await again.heads(SPACE))).toEqual(new Set(before.heads));
    expect(new Set((await tailOf(again, "doc1")).flat())).toEqual(new Set(before.tail.flat()));
    const fromSeq = next.get(A) ?? 1;
    expect(await again.append(storedEnvelopes({ fromSeq: fromSeq + 1 }))).toMatchObject(refused("gap"));
    expect(await again.append(storedEnvelopes({ fromSeq }))).toEqual(OK);
  });
}
