import { expect, it } from "vitest";
import { runWildMesh } from "../support/wildMesh.ts";

const seeds = Number(process.env.SEEDS ?? 2000);

it(`replication ends equal on every peer, ${seeds} seeds`, async () => {
  for (let seed = 1000; seed < 1000 + seeds; seed++) {
    const { holdings, events } = await runWildMesh(seed);
    expect(new Set(holdings).size, `seed ${seed}: ${events.join("; ")}`).toBe(1);
    expect(events, `seed ${seed}`).toEqual([]);
  }
});
