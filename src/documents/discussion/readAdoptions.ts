import type { AllSaid } from "./readSaid.ts";

/** That a text is adopted, by whose word and when (ms since 1970, by that device's clock). */
export type Adoption = {
  readonly id: string;
  readonly speaker: string;
  readonly at: number;
  /** SHA-256 (hex) of the text's content, as a confirmed version names it. */
  readonly content: string;
};

/** In the order in which they were said; each text once, by who adopted it first. */
export function readAdoptions({ rulings }: Pick<AllSaid, "rulings">): readonly Adoption[] {
  const first = new Map<string, Adoption>();
  for (const one of rulings) {
    if (one.type !== "adoption" || first.has(one.content)) continue;
    first.set(one.content, { id: one.id, speaker: one.speaker, at: one.at, content: one.content });
  }
  return [...first.values()];
}
