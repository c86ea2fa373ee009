import { createRandom, type Random } from "../../../support/random.ts";
import { ACT_NAMES, type ActName, type Profile } from "./profiles.ts";

/** Each step draws from a seed of its own, so that the others stay what they are when one is left out. */
export type Step =
  | { readonly type: "act"; readonly peer: number; readonly name: ActName; readonly seed: number }
  | { readonly type: "send"; readonly from: number; readonly to: number };

export type Plan = { readonly clientIds: readonly number[]; readonly steps: readonly Step[] };

const ROUNDS = 6;
const MOST_ACTS = 7;

/** A session of several people with offline stretches; after its last step everybody gets everything. */
export function planSession(seed: number, profile: Profile): Plan {
  const random = createRandom(seed);
  const people = 2 + random.below(3);
  const clientIds = Array.from({ length: people }, (_, i) => 10 + ((i * 7 + seed) % 29));
  const steps: Step[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let peer = 0; peer < people; peer++) {
      const acts = random.below(MOST_ACTS);
      for (let i = 0; i < acts; i++) {
        steps.push({ type: "act", peer, name: pickName(random, profile), seed: random.below(2 ** 31) });
      }
    }
    for (let i = 0; i < people; i++) {
      const [from, to] = [random.below(people), random.below(people)];
      if (from !== to) steps.push({ type: "send", from, to });
    }
  }
  return { clientIds, steps };
}

function pickName(random: Random, { weights }: Profile): ActName {
  return random.pick(ACT_NAMES.flatMap((name) => Array<ActName>(weights[name] ?? 0).fill(name)));
}
