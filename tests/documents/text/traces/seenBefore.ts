import type { Trace } from "./readTrace.ts";

/** For each transaction how many of each author's transactions it had seen, its author's own before it included. */
export function seenBefore({ agents, txns }: Trace): readonly (readonly number[])[] {
  const none = Array.from({ length: agents }, () => 0);
  const written = [...none];
  const after: number[][] = [];
  return txns.map(({ agent, parents }, index) => {
    const seen = none.map((_, of) => parents.reduce((most, parent) => Math.max(most, after[parent]?.[of] ?? 0), 0));
    const own = written[agent] ?? 0;
    // One person on one machine always sees what that person wrote before.
    if (seen[agent] !== own) {
      throw new Error(
        `Transaction ${index}: author ${agent} wrote ${own} before it and had seen ${seen[agent]} of them`,
      );
    }
    written[agent] = own + 1;
    after.push(seen.map((count, of) => (of === agent ? count + 1 : count)));
    return seen;
  });
}
