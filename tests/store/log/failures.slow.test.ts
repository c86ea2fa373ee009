import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/domain/problem.ts";
import { RESERVE_BYTES } from "../../../src/store/freeBytes.ts";
import { type DexieLog, openDexieLog } from "../../../src/store/log/openDexieLog.ts";
import { mulberry32, randomInt } from "../../support/random.ts";
import { deviceNamed, spaceNamed, storedEnvelopes } from "../../support/storedEnvelopes.ts";
import { failNthAdd } from "./failingWrites.ts";
import { createDisk, type Disk, openLog } from "./openLog.ts";

const [SPACE, DEVICES] = [spaceNamed("a"), [deviceNamed("a"), deviceNamed("b"), deviceNamed("c")]];
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 40) }, (_, seed) => seed);
const docTag = (seq: number) => `doc${seq % 5}`;

async function lengthsOf(log: DexieLog): Promise<readonly number[]> {
  const heads = await log.heads(SPACE);
  return DEVICES.map((device) => heads.find((head) => head.device === device)?.seq ?? 0);
}

/** Appends without waiting until 60 calls are made; gives back each call's answer and what it would have reached. */
async function burst(log: DexieLog, random: () => number) {
  const lengths = [...(await lengthsOf(log))];
  const calls = Array.from({ length: 60 }, () => {
    const author = randomInt(random, DEVICES.length);
    const [fromSeq, count] = [(lengths[author] ?? 0) + 1, 1 + randomInt(random, 4)];
    lengths[author] = fromSeq + count - 1;
    const answer = log.append(storedEnvelopes({ device: DEVICES[author] ?? noSuchAuthor(), fromSeq, count, docTag }));
    return { author, upTo: fromSeq + count - 1, answer };
  });
  return Promise.all(calls.map(async ({ author, upTo, answer }) => ({ author, upTo, ok: (await answer).ok })));
}

function noSuchAuthor(): never {
  throw new RangeError("no such author");
}

async function expectWholeLog(log: DexieLog): Promise<void> {
  const lengths = await lengthsOf(log);
  for (const [author, length] of lengths.entries()) {
    const device = DEVICES[author] ?? noSuchAuthor();
    const read = await log.read(SPACE, device, "content", 1, 10_000);
    expect(read).toEqual(length === 0 ? [] : storedEnvelopes({ device, count: length, docTag }));
  }
}

describe("a failed write", () => {
  it.each(SEEDS)("loses nothing that was acknowledged and lets nothing later pass (seed %i)", async (seed) => {
    const random = mulberry32(seed);
    const disk = createDisk();
    const log = await openLog(disk);
    const failing = failNthAdd(1 + randomInt(random, 120), randomInt(random, 2) === 0 ? "full" : "aborted");
    const first = await burst(log, random);
    const second = log.failure() === null ? await burst(log, random) : [];
    failing.stop();
    const calls = [...first, ...second];
    const firstLost = calls.findIndex(({ ok }) => !ok);
    expect(calls.slice(firstLost === -1 ? calls.length : firstLost).some(({ ok }) => ok)).toBe(false);
    expect(firstLost === -1).toBe(log.failure() === null);
    const headsBefore = new Set(await log.heads(SPACE));
    log.close();

    const again = await openLog(disk);
    expect(new Set(await again.heads(SPACE))).toEqual(headsBefore);
    const acknowledged = DEVICES.map((_device, author) =>
      Math.max(0, ...calls.filter((call) => call.ok && call.author === author).map(({ upTo }) => upTo)),
    );
    expect(await lengthsOf(again)).toEqual(acknowledged);
    expect((await burst(again, random)).every(({ ok }) => ok)).toBe(true);
    await expectWholeLog(again);
    again.close();
  });

  it("says that the disk is full, once, and goes on refusing until it is opened anew", async () => {
    const disk = createDisk();
    const log = await openLog(disk);
    const told: Problem[] = [];
    log.watchFailure((reason) => told.push(reason));
    await log.append(storedEnvelopes());
    const failing = failNthAdd(1, "full");
    expect(await log.append(storedEnvelopes({ fromSeq: 2 }))).toMatchObject({ ok: false, error: { code: "diskFull" } });
    failing.stop();
    expect(await log.append(storedEnvelopes({ fromSeq: 2 }))).toMatchObject({ ok: false, error: { code: "diskFull" } });
    expect(told).toMatchObject([{ code: "diskFull" }]);
    expect((await log.read(SPACE, deviceNamed("a"), "content", 1)).length).toBe(1);
    log.close();
    const again = await openLog(disk);
    expect(again.failure()).toBeNull();
    expect((await again.append(storedEnvelopes({ fromSeq: 2 }))).ok).toBe(true);
    again.close();
  });

  it.each([
    [0, 1, 1],
    [0, 3, 2],
    [2, 3, 1],
    [2, 1, 3],
  ])("of a second writer mixes nothing in (after %i, %i against %i)", async (before, count, others) => {
    const disk: Disk = createDisk();
    const first = await openLog(disk);
    await first.append(storedEnvelopes({ count: before }));
    first.close();
    const [one, other] = [await openLog(disk), await openLog(disk)];
    expect((await one.append(storedEnvelopes({ fromSeq: before + 1, count }))).ok).toBe(true);
    const foreign = storedEnvelopes({ fromSeq: before + 1, count: others, story: "other" });
    expect((await other.append(foreign)).ok).toBe(false);
    expect(other.failure()).not.toBeNull();
    other.close();
    one.close();
    const again = await openLog(disk);
    const written = [...storedEnvelopes({ count: before }), ...storedEnvelopes({ fromSeq: before + 1, count })];
    expect(await again.read(SPACE, deviceNamed("a"), "content", 1)).toEqual(written);
    again.close();
  });
});

describe("a disk that fills up", () => {
  const MEBIBYTE = 2 ** 20;
  const megabyte = (fromSeq: number) =>
    storedEnvelopes({ fromSeq }).map((envelope) => ({ ...envelope, entry: new Uint8Array(MEBIBYTE) }));

  it("is not filled to the last byte: the reserve is refused, what was acknowledged stays", async () => {
    const disk = createDisk();
    let free = 25 * MEBIBYTE;
    const log = await openLog(disk, { freeBytes: async () => free });
    let seq = 1;
    while ((await log.append(megabyte(seq))).ok) {
      free -= MEBIBYTE;
      seq += 1;
    }
    expect(log.failure()).toMatchObject({ code: "diskFull" });
    expect(free).toBeGreaterThan(8 * MEBIBYTE);
    log.close();
    // Somebody else fills it further: opening would already be a risk.
    free = RESERVE_BYTES - 1;
    expect(await openDexieLog({ name: "log", ...disk, freeBytes: async () => free })).toMatchObject({
      error: { code: "diskFull" },
    });
    const again = await openLog(disk);
    expect((await lengthsOf(again))[0]).toBe(seq - 1);
    expect((await again.append(megabyte(seq))).ok).toBe(true);
    again.close();
  });

  it("is told apart from damage, whatever error the browser has at hand", async () => {
    const disk = createDisk();
    let free = 100 * MEBIBYTE;
    const log = await openLog(disk, { freeBytes: async () => free });
    await log.append(storedEnvelopes());
    free = 0;
    const failing = failNthAdd(1, "aborted");
    expect(await log.append(storedEnvelopes({ fromSeq: 2 }))).toMatchObject({ error: { code: "diskFull" } });
    failing.stop();
    log.close();
  });
});

describe("bytes", () => {
  it("that are a view of something larger are refused, and the log goes on", async () => {
    const log = await openLog(createDisk());
    const [envelope] = storedEnvelopes();
    if (envelope === undefined) throw new RangeError("no envelope");
    const view = new Uint8Array(8192).subarray(0, 84);
    for (const bad of [
      { ...envelope, entry: view },
      { ...envelope, signature: view },
    ]) {
      expect(await log.append([bad])).toMatchObject({ ok: false, error: { detail: "view" } });
    }
    expect((await log.append([envelope])).ok).toBe(true);
    log.close();
  });
});
