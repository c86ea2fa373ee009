import type { DeviceId } from "../../../src/domain/ids.ts";
import { mayAddMembers, rankOf } from "../../../src/domain/role.ts";
import { deviceConsentBytes, recoveryProofBytes } from "../../../src/ledger/deviceProof.ts";
import type { JoinClaim, JoinMessage, JoinRefusal } from "../../../src/ledger/joinMessage.ts";
import type { BoxedKey, ControlOp, DeviceCut, Head } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import { sealKeyBox } from "../crypto/keyBox.ts";
import type { KeptInvite } from "../keep/keptState.ts";
import { cutsOf } from "../members/cutsOf.ts";
import { sealName } from "../members/deviceNames.ts";
import { keyTurn } from "../members/keyTurn.ts";
import type { OpsMaker } from "../space/job.ts";
import type { Space } from "../space/space.ts";

/** A device that says whose it is. */
export interface Claimed extends JoinClaim {
  readonly device: DeviceId;
  readonly boxKey: string;
}

export const claimedOf = ({ device, boxKey, claim }: Extract<JoinMessage, { type: "request" }>): Claimed | null =>
  claim && { ...claim, device, boxKey };

/** Why a claim is turned down before anybody is asked; null when a person decides. */
export function refusalOfClaim(space: Space, kept: KeptInvite, claimed: Claimed | null): JoinRefusal | null {
  if (!claimed || claimed.member !== kept.member) return "inviteOtherSpace";
  const claim = { space: space.id, ...claimed };
  if (!verifySignature(claimed.device, deviceConsentBytes(claim), claimed.consent)) return "joinRefused";
  if (claimed.recovery === null) return null;
  const key = space.membership().recoveryKeys.get(claimed.member);
  return key && verifySignature(key, recoveryProofBytes(claim), claimed.recovery) ? null : "phraseWrong";
}

/** What a claim would make of the one who admits it: an own device, a carrier of a phrase, or one of two who vouch. */
export function actFor(space: Space, { member, recovery }: Pick<JoinClaim, "member" | "recovery">) {
  if (space.membership().members.get(space.self)?.member === member) return "addDevice";
  return recovery ? "recover" : "vouch";
}

export interface ClaimWish {
  /** What the new device is to be called; "" for nothing. */
  readonly name: string;
  /** The devices that the person had are lost: out with them, where this member may. */
  readonly isRestLost: boolean;
}

/** The device with a box of every epoch key, its name, and the end of what was lost. */
export function claimOps(core: Core, space: Space, claimed: Claimed, { name, isRestLost }: ClaimWish): OpsMaker {
  const { member, device, boxKey, consent, recovery } = claimed;
  const keys = space.keys.all().flatMap(({ keyId, key }): BoxedKey[] => {
    const box = sealKeyBox(space.id, { device, boxKey }, key, core.random);
    return box ? [{ keyId, box: box.box }] : [];
  });
  return (after) => {
    const add: ControlOp = { type: "addDevice", after, member, device, boxKey, consent, recovery, keys };
    const sealed = name && actFor(space, claimed) !== "vouch" ? sealName(core, space, device, name) : null;
    const names: ControlOp[] = sealed ? [{ type: "nameDevice", after, device, name: sealed }] : [];
    return [add, ...names, ...(isRestLost ? shutOut(core, space, claimed, after) : [])];
  };
}

function shutOut(core: Core, space: Space, claimed: Claimed, after: readonly Head[]): ControlOp[] {
  const cuts = lostCuts(space, claimed);
  const gone = new Set(cuts.map(({ device }) => device));
  const turn = cuts.length > 0 ? [keyTurn(core, space, after, gone, [claimed])] : [];
  return [...cuts.map((cut): ControlOp => ({ type: "remove", after, cut })), ...turn];
}

/** Those that this device may remove; the returned one removes the others by itself. */
function lostCuts(space: Space, { member }: Claimed): DeviceCut[] {
  const own = space.ownRole();
  const { members } = space.membership();
  if (own === null || !mayAddMembers(own)) return [];
  return cutsOf(space, member).filter(({ device }) => rankOf(own) < rankOf(members.get(device)?.role ?? own));
}
