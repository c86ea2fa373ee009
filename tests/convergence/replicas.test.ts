import { describe, expect, it } from "vitest";
import { createRandom } from "../support/random.ts";
import { randomAct } from "../support/randomAct.ts";
import { createMesh, type MeshPeer } from "../support/replicaMesh.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(30, 200);
const FIRST = Number(process.env.FIRST_SEED ?? 1);
const STEPS = 60;

/**
 * 2–6 machines write in one draft while envelopes come late, in pieces and in any order between devices, cuts wait for
 * their answer, and machines are switched off in the middle.
 */
async function session(seed: number): Promise<{ peers: MeshPeer[]; steps: string[] }> {
  const random = createRandom(seed);
  const { peers, settle } = createMesh(random, 2 + random.below(5));
  const steps: string[] = [];
  for (let i = 0; i < STEPS; i++) {
    const peer = random.pick(peers);
    const draw = random.below(100);
    if (draw < 50) steps.push(randomAct(peer, random));
    else if (draw < 68) peer.acknowledge();
    else if (draw < 95) {
      const other = random.pick(peers);
      const from = random.pick(peers).device;
      peer.fetch(other, from, 1 + random.below(4));
      steps.push(`${peer.device.slice(0, 2)} fetches ${from.slice(0, 2)} at ${other.device.slice(0, 2)}`);
    } else {
      const withSnapshot = random.chance(0.5);
      peer.restart(withSnapshot);
      steps.push(`${peer.device.slice(0, 2)} restarts ${withSnapshot ? "with" : "without"} snapshot`);
    }
    await settle();
  }
  await meet(peers, settle);
  return { peers, steps };
}

/** Everyone gets everything that is in anyone's log, and every cut its answer. */
async function meet(peers: readonly MeshPeer[], settle: () => Promise<void>): Promise<void> {
  for (let hasNews = true; hasNews; ) {
    hasNews = false;
    for (const peer of peers) {
      while (peer.acknowledge()) {
        hasNews = true;
        await settle();
      }
      for (const other of peers) {
        for (const { device } of peers) {
          if (other.log(device).length <= peer.log(device).length) continue;
          peer.fetch(other, device, 1000);
          hasNews = true;
        }
      }
      await settle();
    }
  }
}

describe("machines that wrote apart hold equal texts when they meet, and no honest envelope is refused", () => {
  it(`${SEEDS} seeds from ${FIRST}`, { timeout: 600_000 }, async () => {
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const { peers, steps } = await session(seed);
      const contents = new Set(peers.map((peer) => peer.content()));
      const refused = peers.flatMap((peer) => peer.refused());
      const story = `seed ${seed}\n${steps.join("\n")}\n${[...contents].join("\n")}\n${JSON.stringify(refused)}`;
      expect([contents.size, refused.length], story).toEqual([1, 0]);
    }
  });
});
