import type { SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { type SpaceReport, verifySpace } from "../../../src/ledger/verify/verifySpace.ts";
import type { Core } from "../core.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature, verifySignatures } from "../crypto/ed25519.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import type { Space } from "../space/space.ts";
import { openCheckpoint } from "../versions/checkpointSeal.ts";

export type CheckedSpace = Omit<SpaceReport, "space" | "hasOpenedFolds">;

/** Checks whole spaces, one at a time each, as if nothing of them had ever been checked. */
export function createSpaceCheck(core: Core) {
  const running = new Map<SpaceId, { isStopped: boolean }>();

  const check = async (space: Space, wish: { isStopped: boolean }): Promise<Result<CheckedSpace | null, Problem>> => {
    const held = await core.net.withNet((net) => net.call.held({ space: space.id }));
    if (!held.ok) return held;
    let failure: Problem | null = null;
    const report = await verifySpace(
      space.id,
      {
        heads: async () => held.value.heads,
        gaps: async (_space, device) => held.value.gaps.filter((gap) => gap.device === device),
        async read(id, device, lane, from) {
          const page = await core.net.withNet((net) => net.call.log({ space: id, device, lane, from }));
          if (!page.ok) failure = page.error;
          return page.ok ? page.value.rows : [];
        },
      },
      {
        verify: verifySignature,
        verifyAll: verifySignatures,
        sha256: nodeSha256,
        stretchesOf: (at, entry) => openFoldEntry(at, entry, space.keys)?.fold.bridges ?? null,
        openCheckpoint: (checkpoint) => openCheckpoint(space.id, checkpoint, space.keys),
        onProgress(checked, total) {
          core.notifyUi("verifying", { space: space.id, checked, total });
          return !wish.isStopped && failure === null;
        },
      },
    );
    if (failure) return err(failure);
    if (!report) return ok(null);
    const { space: _, hasOpenedFolds: __, ...checked } = report;
    return ok(checked);
  };
  return {
    /** Null when it was stopped. */
    async start(space: Space): Promise<Result<CheckedSpace | null, Problem>> {
      if (running.has(space.id)) return err(problem("unknown", "verifying"));
      const wish = { isStopped: false };
      running.set(space.id, wish);
      // What is folded and pruned meanwhile would look like something that is missing.
      await core.folds.hold();
      try {
        return await check(space, wish);
      } finally {
        core.folds.release();
        running.delete(space.id);
      }
    },
    stop(space: SpaceId): void {
      const wish = running.get(space);
      if (wish) wish.isStopped = true;
    },
  };
}
export type SpaceCheck = ReturnType<typeof createSpaceCheck>;
