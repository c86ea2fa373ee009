import * as v from "valibot";
import { keptState } from "../keep/keptState.ts";

/** The first part of a backup: whose machine it is, and what its vault remembers. */
export const manifest = v.object({
  version: v.literal(1),
  madeAt: v.number(),
  secrets: v.pipe(v.string(), v.base64(), v.maxLength(1_000)),
  kept: keptState,
  /** Entries in the parts that follow. */
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Manifest = v.InferOutput<typeof manifest>;

export const lastPart = v.object({ total: manifest.entries.total });
