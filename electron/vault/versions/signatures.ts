import type * as v from "valibot";
import type { SpaceId } from "../../../src/domain/ids.ts";
import type { CheckpointBody } from "../../../src/ledger/checkpoint/checkpointBody.ts";
import {
  countersignStatement,
  type IssuedRevision,
  revisionStatement,
} from "../../../src/ledger/checkpoint/revisionStatement.ts";
import type { Checkpoint } from "../../../src/ledger/membership/membership.ts";
import type { version } from "../../bridge/schemas.ts";
import { verifySignature } from "../crypto/ed25519.ts";

type Signatures = Pick<v.InferOutput<typeof version>, "issued" | "countersigned">;

/** Whoever tells a membership asks for all of them each time. One that somebody else signs is another object. */
const known = new WeakMap<Checkpoint, Signatures>();

/** What a version is issued as, and which of its signatures hold. */
export function signaturesOf(space: SpaceId, checkpoint: Checkpoint, body: CheckpointBody): Signatures {
  const before = known.get(checkpoint);
  if (before) return before;
  const made = checkSignatures(space, checkpoint, body);
  known.set(checkpoint, made);
  return made;
}

/** Null for a version that was confirmed without being issued. */
export function issuedRevision(
  space: SpaceId,
  { by, at }: Pick<Checkpoint, "by" | "at">,
  { issued, ...body }: CheckpointBody,
): IssuedRevision | null {
  return issued ? { space, by, at, body, as: issued.as } : null;
}

function checkSignatures(space: SpaceId, checkpoint: Checkpoint, body: CheckpointBody): Signatures {
  const revision = issuedRevision(space, checkpoint, body);
  if (!revision || !body.issued) return { issued: null, countersigned: [] };
  const isSigned = verifySignature(revision.by, revisionStatement(revision), body.issued.signature);
  const countersigned = checkpoint.countersigned.map(({ by, member, at, signature }) => {
    return { by, member, at, isSigned: verifySignature(by, countersignStatement(revision, by, at), signature) };
  });
  return { issued: { ...body.issued.as, isSigned }, countersigned };
}
