import type { SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { RefusedEnvelope } from "./inbox.ts";
import type { NetCalls } from "./vaultCalls.ts";

/**
 * What a document did not take is told to net, which keeps it with its reason. The document itself remembers only that
 * it has been judged: what is not told now would never be seen by anyone.
 */
export function createRefusalReport(net: Pick<NetCalls, "setAside">, failed: (problem: Problem) => void) {
  const report = async (space: SpaceId, { device, seq, reason }: RefusedEnvelope): Promise<void> => {
    for (;;) {
      const kept = await net.setAside({ space, device, seq, reason });
      if (kept.ok) return;
      // The call waits until another net is there.
      if (kept.error.code !== "netDown") return failed(kept.error);
    }
  };
  return (space: SpaceId, refused: readonly RefusedEnvelope[]): void => {
    for (const one of refused) void report(space, one);
  };
}
