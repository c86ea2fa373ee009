import { expect } from "vitest";
import type { ByteParser } from "./byteParsers.ts";
import { mutateBytes } from "./mutateBytes.ts";
import { mulberry32 } from "./random.ts";

/** Feeds hostile bytes to a parser: it never throws, and what it takes it can write and take again. */
export function fuzzParser({ name, samples, parse }: ByteParser, seed: number, inputs: number): void {
  const random = mulberry32(seed);
  for (const sample of samples) expect(parse(sample), `${name}: the sample itself`).not.toBeNull();
  for (let i = 0; i < inputs; i++) {
    const bytes = mutateBytes(random, samples);
    let written: Uint8Array | null;
    try {
      written = parse(bytes);
    } catch (error) {
      throw new Error(`${name} threw on input ${i} of seed ${seed}`, { cause: error });
    }
    if (written && name !== "join part" && !name.startsWith("invitation") && !parse(written)) {
      throw new Error(`${name} cannot read what it wrote: input ${i} of seed ${seed}`);
    }
  }
}
