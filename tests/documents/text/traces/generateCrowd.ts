import { createRandom, type Random } from "../../../support/random.ts";
import type { Patch, Trace, TraceTransaction } from "./readTrace.ts";

export interface CrowdOptions {
  readonly authors: number;
  readonly rounds: number;
  /** What is written, each in one go. */
  readonly words: readonly string[];
  /** The first text of each author's part. */
  readonly start?: string;
  /** So many code points at most are deleted at once. Default 8. */
  readonly mostDeleted?: number;
}

const BETWEEN = "\n---\n";

interface Part {
  /** Code points after each of its author's transactions, the first text being number 0. */
  readonly versions: (readonly string[])[];
  /** How many transactions of each author this one has seen. */
  readonly seen: number[];
  /** Index of each own transaction. */
  readonly indexes: number[];
}

/**
 * Several authors who write at once, each in a part of its own, and now and then hear what another has and has heard: so there is one
 * end that is right, and hardly two have ever seen the same.
 */
export function generateCrowd(seed: number, options: CrowdOptions): Trace {
  const { authors, rounds, start = "A draft\nof two lines" } = options;
  const random = createRandom(seed);
  const parts = Array.from({ length: authors }, (): Part => {
    return { versions: [[...start]], seen: Array.from({ length: authors }, () => 0), indexes: [] };
  });
  const txns: TraceTransaction[] = [];
  for (let round = 0; round < rounds; round++) {
    const agent = random.below(authors);
    const part = parts[agent];
    const other = parts[random.below(authors)];
    if (!part) continue;
    if (other && random.chance(0.3)) hear(part, other);
    const parents = part.seen.flatMap((count, of) => parts[of]?.indexes[count - 1] ?? []);
    const patches = writeIn(random, parts, agent, options);
    part.seen[agent] = part.indexes.push(txns.push({ agent, parents, patches }) - 1);
  }
  const endContent = parts.map(({ versions }) => versions.at(-1)?.join("")).join(BETWEEN);
  return { startContent: parts.map(() => start).join(BETWEEN), endContent, agents: authors, txns };
}

function hear({ seen }: Part, other: Part): void {
  for (const [of, count] of other.seen.entries()) seen[of] = Math.max(seen[of] ?? 0, count);
}

/** One to three patches in the own part, at positions in the text as the author has it. */
function writeIn(random: Random, parts: readonly Part[], agent: number, options: CrowdOptions): Patch[] {
  const part = parts[agent];
  if (!part) return [];
  const lengths = parts.slice(0, agent).map(({ versions }, of) => versions[part.seen[of] ?? 0]?.length ?? 0);
  const offset = lengths.reduce((sum, length) => sum + length + BETWEEN.length, 0);
  const text = [...(part.versions.at(-1) ?? [])];
  const patches = Array.from({ length: 1 + random.below(3) }, (): Patch => {
    const position = random.below(text.length + 1);
    const most = Math.min(text.length - position, options.mostDeleted ?? 8);
    const deleted = random.chance(0.4) ? Math.min(most, 1 + random.below(most + 1)) : 0;
    const inserted = random.chance(0.8) ? random.pick(options.words) : "";
    text.splice(position, deleted, ...inserted);
    return [offset + position, deleted, inserted];
  });
  part.versions.push(text);
  return patches;
}
