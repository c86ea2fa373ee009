import { afterEach, describe, expect, it } from "vitest";
import type { LogStore } from "../../src/ledger/logStore.ts";
import { describePrune, describeSkip } from "./describePruning.ts";
import { describeQuarantine } from "./describeQuarantine.ts";
import { A, B, OK, type Open, type OpenAgain, refused, SPACE, seqs, tailOf } from "./logStoreScene.ts";
import { mulberry32, randomInt } from "./random.ts";
import { spaceNamed, storedEnvelopes } from "./storedEnvelopes.ts";

/** The same name opens the same data again; another name is another, empty store. */
export type OpenLogStore = (name: string) => Promise<LogStore>;

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

function describeReopening(open: Open, openAgain: OpenAgain): void {
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
