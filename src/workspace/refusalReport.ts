import type { SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { RefusedEnvelope } from "./inbox.ts";
import type { NetCalls } from "./vaultCalls.ts";

/**
 * What a document did not take is told to net, which keeps each with its reason. The document itself remembers only that
 * it has been judged: what is not told now would never be seen by anyone.
 */
export function createRefusalReport(net: Pick<NetCalls, "setAside">, failed: (problem: Problem) => void) {
  const report = async (space: SpaceId, refused: readonly RefusedEnvelope[]): Promise<void> => {
    for (;;) {
      const kept = await net.setAside({ space, refused: [...refused] });
      if (kept.ok) return;
      // The call waits until another net is there.
      if (kept.error.code !== "netDown") return failed(kept.error);
    }
  };
  return (space: SpaceId, refused: readonly RefusedEnvelope[]): void => void report(space, refused);
}
