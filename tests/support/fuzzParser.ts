import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect } from "vitest";
import type { ByteParser } from "./byteParsers.ts";
import { mutateBytes } from "./mutateBytes.ts";
import { mulberry32 } from "./random.ts";

/** No input may take longer, or leave more behind. */
const HANG_MS = 100;
const GROWTH_BYTES = 64 * 1024 * 1024;

/** The time a machine under load needs is not the parser's: what seems slow is tried again, and the quickest try counts. */
async function isHang(run: () => unknown, firstMs: number): Promise<boolean> {
  let ms = firstMs;
  for (let tries = 0; tries < 4 && ms > HANG_MS; tries++) {
    const startedMs = performance.now();
    await run();
    ms = Math.min(ms, performance.now() - startedMs);
  }
  return ms > HANG_MS;
}

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");
/** What is held once everything that can be let go was let go. */
function heldBytes(): number {
  if (typeof collect === "function") collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Feeds hostile bytes to a parser: it never throws, hangs or keeps what it was fed, and what it takes it can write and take again. */
export async function fuzzParser({ name, samples, parse }: ByteParser, seed: number, inputs: number): Promise<void> {
  const random = mulberry32(seed);
  for (const sample of samples) expect(await parse(sample), `${name}: the sample itself`).not.toBeNull();
  const before = heldBytes();
  for (let i = 0; i < inputs; i++) {
    const bytes = mutateBytes(random, samples);
    let written: Uint8Array | null;
    const startedMs = performance.now();
    try {
      const answer = parse(bytes);
      // What answers at once is not made to wait a million times.
      written = answer instanceof Promise ? await answer : answer;
    } catch (error) {
      throw new Error(`${name} threw on input ${i} of seed ${seed}`, { cause: error });
    }
    const ms = performance.now() - startedMs;
    if (ms > HANG_MS && (await isHang(() => parse(bytes), ms)))
      throw new Error(`${name} hangs: input ${i} of seed ${seed}`);
    if (written && name !== "join part" && !name.startsWith("invitation") && !(await parse(written))) {
      throw new Error(`${name} cannot read what it wrote: input ${i} of seed ${seed}`);
    }
  }
  expect(heldBytes() - before, `${name} keeps what it was fed`).toBeLessThan(GROWTH_BYTES);
}
