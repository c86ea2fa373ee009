import { mayAddMembers, rankOf, ROLES, type Role } from "../../domain/role.ts";

export interface MemberActs {
  /** Roles that may be given instead of the one there is. */
  readonly roles: readonly Role[];
  readonly mayRemove: boolean;
  readonly mayLeave: boolean;
  /** Help somebody who lost everything to a new machine. */
  readonly mayOfferReturn: boolean;
  /** Ask all machines to forget what they keep of the person. */
  readonly mayErase: boolean;
}

const NOTHING = { roles: [], mayRemove: false, mayOfferReturn: false, mayErase: false } as const;

/** What the ledger lets one do with a member; buttons for anything else would only be refused. */
export function memberActs(own: Role | null, member: { readonly role: Role; readonly isSelf: boolean }): MemberActs {
  if (own === null) return { ...NOTHING, mayLeave: false };
  if (member.isSelf) return { ...NOTHING, mayLeave: true, mayErase: true };
  const isBelow = mayAddMembers(own) && rankOf(own) < rankOf(member.role);
  const roles = isBelow ? ROLES.filter((role) => role !== member.role && rankOf(role) >= rankOf(own)) : [];
  const mayErase = mayAddMembers(own) && rankOf(own) <= rankOf(member.role);
  return { roles, mayRemove: isBelow, mayLeave: false, mayOfferReturn: true, mayErase };
}
