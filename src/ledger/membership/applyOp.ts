import { mayAddMembers } from "../../domain/role.ts";
import type { ControlOp, Mandate, PlacedOp } from "../types.ts";
import { applyAdd } from "./applyAdd.ts";
import { applyAddDevice, applyNameDevice, applyRecoveryKey } from "./applyDevice.ts";
import { applyAdopt, applyForkProof, applyRemove, applyRole } from "./applyCut.ts";
import { applyCheckpoint, applyCountersign } from "./applyCheckpoint.ts";
import { applyExpunge, applyExpunged } from "./applyExpunge.ts";
import { applyGenesis } from "./applyGenesis.ts";
import { applyInvite, applyRevokeInvite } from "./applyInvite.ts";
import { applyEpoch, applyShare } from "./applyKeys.ts";
import { authorOf } from "./cuts.ts";
import { type Draft, putMandate } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type ByMembers = Exclude<ControlOp, { readonly type: "unknown" | "genesis" }>;
type ByAdmins = Extract<
  ControlOp,
  { readonly type: "epoch" | "share" | "invite" | "revokeInvite" | "add" | "mandate" | "successor" }
>;

/** The effect of one op on what stands before it; null when it had one, otherwise why not. */
export function applyOp(draft: Draft, placed: PlacedOp): IgnoredReason | null {
  const { op } = placed;
  if (op.type === "unknown") return "unknownType";
  if (op.type === "genesis") return applyGenesis(draft, placed, op);
  const author = authorOf(draft, placed);
  return author ? applyByMember(draft, author, placed, op) : "notMember";
}

/** Each of these decides by itself what its author may. */
function applyByMember(draft: Draft, author: Member, placed: PlacedOp, op: ByMembers): IgnoredReason | null {
  switch (op.type) {
    case "remove":
      return applyRemove(draft, author, placed, op);
    case "role":
      return applyRole(draft, author, placed, op);
    case "adopt":
      return applyAdopt(draft, author, op);
    case "forkProof":
      return applyForkProof(draft, author, placed, op);
    case "addDevice":
      return applyAddDevice(draft, author, placed, op);
    case "expunge":
      return applyExpunge(draft, author, placed, op);
    case "expunged":
      return applyExpunged(draft, author, op);
    case "checkpoint":
      return applyCheckpoint(draft, author, placed, op);
    case "countersign":
      return applyCountersign(draft, author, op);
    case "recoveryKey":
      return applyRecoveryKey(draft, author, op.key);
    case "nameDevice":
      return applyNameDevice(draft, author, op);
    default:
      return mayAddMembers(author.role) ? applyByAdmin(draft, author, placed, op) : "mayNotAdd";
  }
}

function applyByAdmin(draft: Draft, author: Member, placed: PlacedOp, op: ByAdmins): IgnoredReason | null {
  switch (op.type) {
    case "epoch":
      return applyEpoch(draft, author, placed, op);
    case "share":
      return applyShare(draft, op);
    case "invite":
      return applyInvite(draft, author, op);
    case "revokeInvite":
      return applyRevokeInvite(draft, author, op);
    case "add":
      return applyAdd(draft, author, placed, op);
    case "mandate":
      return applyMandate(draft, placed, op.mandate);
    case "successor":
      if (author.role !== "chair") return "mayNotAdd";
      draft.successor = op.space;
      return null;
  }
}

/** The last word on a seat counts. An alternate stands in for a seat that there is. */
function applyMandate(draft: Draft, placed: PlacedOp, mandate: Mandate): IgnoredReason | null {
  const { seat, holder, alternateOf } = mandate;
  const isKnown = holder === null || [...draft.members.values()].some(({ member }) => member === holder);
  if (!isKnown) return "unknownMember";
  if (alternateOf !== null && (alternateOf === seat || !draft.mandates.has(alternateOf))) return "unknownSeat";
  putMandate(draft, placed, mandate);
  return null;
}
