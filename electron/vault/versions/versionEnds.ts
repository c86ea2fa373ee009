import type * as v from "valibot";
import type { vaultForUi } from "../../bridge/vaultForUi.ts";
import type { Space } from "../space/space.ts";
import { openCheckpoint } from "./checkpointSeal.ts";

type Told = v.InferOutput<(typeof vaultForUi)["calls"]["versionEnds"]["output"]>;

/** What every confirmed version of a space that can be read here was made of. */
export function versionEndsOf(space: Space): Told {
  return space.membership().checkpoints.flatMap((checkpoint): Told => {
    const body = openCheckpoint(space.id, checkpoint, space.keys);
    if (body === null || body === "sealed") return [];
    return [{ version: checkpoint.hash, ends: body.ends.map(({ device, seq }) => ({ device, seq })) }];
  });
}
