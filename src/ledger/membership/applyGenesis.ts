import { memberIdOf } from "../memberId.ts";
import { spaceIdOf } from "../spaceId.ts";
import type { ControlOp, PlacedOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { Admission, IgnoredReason, Member } from "./membership.ts";

/** At whose word a device is let in. */
export type How = Pick<Admission, "way" | "words">;
type Genesis = Extract<ControlOp, { readonly type: "genesis" }>;

/** The space's id certifies its founder: nobody else can have written this op. */
export function applyGenesis(draft: Draft, placed: PlacedOp, op: Genesis): IgnoredReason | null {
  const { device, seq } = placed;
  if (seq !== 1 || spaceIdOf(device, op.nonce) !== draft.space) return "notFounder";
  const { member, boxKey } = op;
  if (member !== memberIdOf(device)) return "wrongMember";
  const founder: Member = { device, member, role: "chair", addedBy: device, boxKey, seniority: 0 };
  admit(draft, placed, founder, { way: "invited", words: [member] });
  return null;
}

/** Puts a device among the members, for the first time or again. */
export function admit(draft: Draft, { device: by, seq }: PlacedOp, added: Member, how: How): void {
  const { device, member, role } = added;
  const held = draft.standings.get(device);
  const step = { role, by, seq, after: null, hash: null };
  draft.members.set(device, added);
  draft.admissions.set(device, { by, seq, ...how });
  draft.lastRoles.set(member, role);
  draft.standings.set(device, { device, member, isFrozen: false, steps: [...(held?.steps ?? []), step] });
  const out = draft.returns.get(device);
  if (out) draft.returns.set(device, { cut: out.cut, by, seq, isBack: false });
}
