import type { JoinMessage } from "../../../src/ledger/joinMessage.ts";
import { memberIdOf } from "../../../src/ledger/memberId.ts";
import type { ControlOp } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { sealKeyBox } from "../crypto/keyBox.ts";
import type { KeptInvite } from "../keep/keptState.ts";
import type { OpsMaker } from "../space/job.ts";
import type { Space } from "../space/space.ts";

/** The newcomer's admission and a box for it with every epoch key, so that it can read the history. */
export function admissionOps(
  core: Core,
  space: Space,
  kept: KeptInvite,
  request: Extract<JoinMessage, { type: "request" }>,
): OpsMaker {
  const { device, boxKey, proof } = request;
  return (after) => {
    const add: ControlOp = {
      type: "add",
      after,
      device,
      boxKey,
      member: memberIdOf(device),
      role: kept.role,
      invite: kept.invite,
      proof,
      at: Math.floor(core.now()),
    };
    const shares = space.keys.all().flatMap(({ keyId, key }): ControlOp[] => {
      const box = sealKeyBox(space.id, { device, boxKey }, key, core.random);
      return box ? [{ type: "share", after, keyId, boxes: [box] }] : [];
    });
    return [add, ...shares];
  };
}
