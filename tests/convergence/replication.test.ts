import { describe, expect, it } from "vitest";
import { seedCount } from "../support/seedCount.ts";
import { runWildMesh } from "../support/wildMesh.ts";

const SEEDS = seedCount(20, 60);

describe("replication among peers that come and go", () => {
  for (let first = 0; first < SEEDS; first += 20) {
    it(`ends equal on every peer, seeds ${first} to ${first + 19}`, async () => {
      for (let seed = first; seed < first + 20; seed++) {
        const { holdings, events } = await runWildMesh(seed);
        expect(new Set(holdings).size, `seed ${seed}: ${events.join("; ")}`).toBe(1);
        expect(holdings[0], `seed ${seed} wrote nothing`).not.toBe("");
        expect(events, `seed ${seed}`).toEqual([]);
      }
    });
  }
});
