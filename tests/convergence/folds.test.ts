import { describe, expect, it } from "vitest";
import type { FoldPeer } from "../support/foldMesh.ts";
import { runFoldSession } from "../support/foldSession.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(24, 120);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

describe("machines that fold and forget hold what those hold that never did, and no honest envelope or fold is refused", () => {
  it(`${SEEDS} seeds from ${FIRST}`, { timeout: 1_200_000 }, async () => {
    let pruned = 0;
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const { peers, newcomer, witness, steps, prunedCount } = await runFoldSession(seed);
      pruned += prunedCount;
      const everyone = [...peers, newcomer];
      const contents = new Set([...everyone, witness].map((peer) => peer.content()));
      const refused = everyone.flatMap((peer) => [...peer.refused(), ...peer.faults()]);
      const seqs = (peer: FoldPeer) => peers.map(({ device }) => peer.readable(device).map(({ seq }) => seq));
      const readable = new Set(everyone.map((peer) => JSON.stringify(seqs(peer))));
      const story = `seed ${seed}\n${steps.join("\n")}\n${[...contents].join("\n")}\n${JSON.stringify(refused)}`;
      const lost = peers.filter((peer) => peer.readable(peer.device).length !== peer.originals().length);
      expect([contents.size, refused.length, readable.size, lost.length], story).toEqual([1, 0, 1, 0]);
    }
    expect(pruned).toBeGreaterThan(SEEDS * 5);
  });
});
