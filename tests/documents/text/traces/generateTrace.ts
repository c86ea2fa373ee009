import { createRandom, type Random } from "../../../support/random.ts";
import type { Patch, Trace, TraceTransaction } from "./readTrace.ts";

const WORDS = ["miasto", "Łódź", "and", "of the", "délégation", "Київ", "🏛", "\n", "item "];

/** One author's session of `count` transactions, for machines that have no recorded one. */
export function generateTrace(seed: number, count: number): Trace {
  const random = createRandom(seed);
  const startContent = "A draft\nof two lines";
  let text = [...startContent];
  const txns = Array.from({ length: count }, (_, index): TraceTransaction => {
    const patch = somePatch(random, text.length);
    const [position, deleted, inserted] = patch;
    text = [...text.slice(0, position), ...inserted, ...text.slice(position + deleted)];
    return { agent: 0, parents: index === 0 ? [] : [index - 1], patches: [patch] };
  });
  return { startContent, endContent: text.join(""), agents: 1, txns };
}

/** Two who write in turns and apart, each in a half of its own, so that there is one end that is right. */
export function generateMeeting(seed: number, rounds: number): Trace {
  const random = createRandom(seed);
  const halves: [string[], string[]] = [[..."First half. "], [..."Second half."]];
  const startContent = "First half. \n---\nSecond half.";
  const txns: TraceTransaction[] = [];
  let heads: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // What each sees of the other's half in this round is what it was before the round.
    const firstLength = halves[0].length;
    const next: number[] = [];
    for (const agent of [0, 1] as const) {
      let parents = heads;
      for (let i = 0; i < 1 + random.below(4); i++) {
        const half = halves[agent];
        const [position, deleted, inserted] = somePatch(random, half.length);
        const offset = agent === 0 ? 0 : firstLength + "\n---\n".length;
        half.splice(position, deleted, ...inserted);
        parents = [txns.push({ agent, parents, patches: [[position + offset, deleted, inserted]] }) - 1];
      }
      next.push(...parents);
    }
    heads = next;
  }
  return { startContent, endContent: halves.map((half) => half.join("")).join("\n---\n"), agents: 2, txns };
}

function somePatch(random: Random, length: number): Patch {
  const position = random.below(length + 1);
  const deleted = random.chance(0.4) ? Math.min(length - position, 1 + random.below(8)) : 0;
  return [position, deleted, random.chance(0.8) ? random.pick(WORDS) : ""];
}
