import { useState } from "react";
import type { Given } from "../../../documents/meeting/floorOf.ts";

/** By so much (ms) the clocks of two machines that look alike may differ, with what the news took to come. */
const ALIKE_MS = 60_000;

/**
 * When a speaker began (ms since 1970). The clock of the machine that gave the floor may be hours wrong: unless it is near this one's,
 * or the floor was given before this page was opened, what counts is when the news came.
 */
export function useBegunAt({ id, at }: Pick<Given, "id" | "at">): number {
  const [opened] = useState(() => ({ id, now: Date.now() }));
  const [heard, setHeard] = useState(opened);
  if (heard.id !== id) {
    const now = { id, now: Date.now() };
    setHeard(now);
    return begunAt(at, now.now);
  }
  return heard === opened && at < heard.now ? at : begunAt(at, heard.now);
}

const begunAt = (at: number, heard: number): number => (Math.abs(heard - at) <= ALIKE_MS ? at : heard);
