import { concatBytes } from "../../src/ledger/taggedHash.ts";
import { randomBytes, randomInt } from "./random.ts";

/** Hostile bytes: a good sample with bits flipped, parts cut out, doubled or swapped for another's, or plain noise. */
export function mutateBytes(random: () => number, samples: readonly Uint8Array[]): Uint8Array {
  const pick = (): Uint8Array => samples[randomInt(random, samples.length)] ?? new Uint8Array(0);
  if (random() < 0.05) return randomBytes(random, randomInt(random, 80));
  let bytes: Uint8Array = pick().slice();
  for (let changes = 1 + randomInt(random, 4); changes > 0; changes--) bytes = mutateOnce(random, bytes, pick());
  return bytes;
}

function mutateOnce(random: () => number, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = randomInt(random, bytes.length + 1);
  const to = Math.min(bytes.length, at + randomInt(random, 8));
  switch (randomInt(random, 6)) {
    case 0:
      return concatBytes([bytes.slice(0, at), bytes.slice(to)]);
    case 1:
      return concatBytes([bytes.slice(0, to), bytes.slice(at)]);
    case 2:
      return concatBytes([bytes.slice(0, at), randomBytes(random, randomInt(random, 5)), bytes.slice(at)]);
    case 3:
      return concatBytes([bytes.slice(0, at), other.slice(randomInt(random, other.length + 1))]);
    case 4:
      // Numbers at their limits, where lengths and clocks are.
      return concatBytes([
        bytes.slice(0, at),
        new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]),
        bytes.slice(to),
      ]);
    default:
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(random, 8));
      return bytes;
  }
}
