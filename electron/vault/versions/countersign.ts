import type * as v from "valibot";
import type { Hash } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { mayCountersign } from "../../../src/domain/role.ts";
import { countersignStatement } from "../../../src/ledger/checkpoint/revisionStatement.ts";
import type { vaultForUi } from "../../bridge/vaultForUi.ts";
import type { Core } from "../core.ts";
import { exact } from "../crypto/exact.ts";
import { confirmed } from "../members/memberActs.ts";
import type { Space } from "../space/space.ts";
import { openCheckpoint } from "./checkpointSeal.ts";
import { issuedRevision } from "./signatures.ts";

type Proof = v.InferOutput<(typeof vaultForUi)["calls"]["revisionProof"]["output"]>;

/** Signs a revision that another has issued, after main's dialog. That the text is the same the window has found out. */
export async function countersign(
  core: Core,
  space: Space,
  version: Hash,
  title: string,
): Promise<Result<undefined, Problem>> {
  const role = space.ownRole();
  if (!role || !mayCountersign(role)) return err(problem("roleMayNotWrite", "countersign"));
  const found = findIssued(space, version);
  if (!found) return err(problem("unknownDocument", "version"));
  const at = Math.floor(core.now());
  const signature = core.identity.sign(countersignStatement(found.revision, space.self, at));
  return confirmed(core, space, "countersign", title, (after) => [
    { type: "countersign", after, version, at, signature },
  ]);
}

/** What whoever is not in the space needs to verify an issued revision by. */
export function revisionProof(space: Space, version: Hash): Result<Proof, Problem> {
  const found = findIssued(space, version);
  if (!found) return err(problem("unknownDocument", "version"));
  const { revision, checkpoint, signature } = found;
  return ok({
    ends: revision.body.ends.map((end) => ({ ...end })),
    signature: exact(signature),
    countersignatures: checkpoint.countersigned.map(({ by, at, signature: own }) => {
      return { by, at, signature: exact(own) };
    }),
  });
}

function findIssued(space: Space, version: Hash) {
  const checkpoint = space.membership().checkpoints.find(({ hash }) => hash === version);
  const body = checkpoint && openCheckpoint(space.id, checkpoint, space.keys);
  if (!checkpoint || !body || body === "sealed" || !body.issued) return null;
  const revision = issuedRevision(space.id, checkpoint, body);
  return revision && { revision, checkpoint, signature: body.issued.signature };
}
