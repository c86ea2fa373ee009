import type { Given } from "../../../documents/meeting/floorOf.ts";

/** By so much (ms) the clocks of two machines that look alike may differ, with what the news took to come. */
const ALIKE_MS = 60_000;

/**
 * Remembers when each speaker began (ms since 1970), as far as this window can tell. The clock of the machine that gave the floor may be
 * hours wrong: unless it is near this one's, what counts is when the news came. What was given before anybody looked is taken as it says.
 */
export function createBegunTimes() {
  const begun = new Map<string, number>();
  let isFirst = true;
  return {
    /** To be told of all that were given, whenever that changes. */
    hear(all: readonly Pick<Given, "id" | "at">[], now: number): void {
      for (const { id, at } of all) {
        if (begun.has(id)) continue;
        const isBelieved = isFirst ? at <= now : Math.abs(now - at) <= ALIKE_MS;
        begun.set(id, isBelieved ? at : now);
      }
      isFirst = false;
    },
    /** Of one that was heard of; otherwise what it says. */
    of: ({ id, at }: Pick<Given, "id" | "at">): number => begun.get(id) ?? at,
  };
}
