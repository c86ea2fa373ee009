import { groupBy } from "../statements/groupBy.ts";
import type { Recorded } from "./readRecord.ts";

type Said = { readonly id: string; readonly speaker: string; readonly at: number; readonly turn: number };

/** Clocks are set right by so much (ms) without anybody having turned them back. */
const SLACK = 60_000;

/**
 * Whether the clock that an answer was made by runs against the order of what its device said: something it said before, by a signed
 * turn, has a later time, or something it said after an earlier one. Gives that other statement; null where nothing speaks against it.
 */
export function doubtOf({ statements, entries }: Recorded): (answer: Said) => { readonly at: number } | null {
  let bySpeaker: ReadonlyMap<string, readonly Said[]> | null = null;
  return ({ speaker, turn, at }) => {
    // Most meetings have no procedure, and nobody asks.
    bySpeaker ??= groupBy<Said>([...statements, ...entries], (one) => one.speaker);
    return (
      bySpeaker
        .get(speaker)
        ?.find((one) => (one.turn < turn && one.at > at + SLACK) || (one.turn > turn && one.at < at - SLACK)) ?? null
    );
  };
}
