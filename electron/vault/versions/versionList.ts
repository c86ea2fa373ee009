import type * as v from "valibot";
import { isCutSince } from "../../../src/ledger/checkpoint/versionMembership.ts";
import type { version } from "../../bridge/schemas.ts";
import type { Space } from "../space/space.ts";
import { openCheckpoint } from "./checkpointSeal.ts";
import { signaturesOf } from "./signatures.ts";

type Version = v.InferOutput<typeof version>;

/** The confirmed versions of all documents of a space that can be read here. */
export function versionList(space: Space): Version[] {
  const membership = space.membership();
  return membership.checkpoints.flatMap((checkpoint): Version[] => {
    const body = openCheckpoint(space.id, checkpoint, space.keys);
    if (body === null || body === "sealed") return [];
    const { hash: id, by, seq, at, after } = checkpoint;
    const { doc, reference, content, ends } = body;
    const isCut = isCutSince(membership, space.control.ops(), ends, after);
    return [{ id, doc, reference, by, seq, at, content, isCut, ...signaturesOf(space.id, checkpoint, body) }];
  });
}
