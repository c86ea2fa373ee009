import type { DocKind } from "../../domain/docKind.ts";
import type { DeviceId } from "../../domain/ids.ts";
import { mayModerate, type Role } from "../../domain/role.ts";

interface Act {
  readonly kind: DocKind;
  readonly role: Role;
  readonly author: DeviceId;
}
export interface DeleteAct extends Act {
  /** Whose items are deleted. */
  readonly owner: DeviceId;
}
export interface PutAct extends Act {
  /** Name of the root when the item stands in one directly. */
  readonly root: string | null;
  /** Who made the type that the item stands in; null for a root. */
  readonly holder: DeviceId | null;
  readonly isEntry: boolean;
  /** The key of a map entry; null in a list, and where the update leaves it out because `replaces` says it. */
  readonly key: string | null;
  /** Whose item this one comes after; a map entry takes that one's value away. */
  readonly replaces: DeviceId | null;
}

/**
 * Which acts a role may do inside a document of a kind that it may write at all. Must be a pure function of the act:
 * every peer asks it again and has to get the same answer.
 */
export interface WriteRule {
  mayDelete(act: DeleteAct): boolean;
  mayPut(act: PutAct): boolean;
}

/** A body and a register are one work of all who may write there; in a discussion everyone has entries of its own. */
const hasOwnEntries = ({ kind, role }: Act): boolean => kind === "discussion" && !mayModerate(role);

/**
 * Chair and secretariat moderate. Everybody else works in a discussion on own entries only: it deletes no one's words
 * and sets no key of a thing that is not its own.
 */
export const ROLE_TABLE: WriteRule = {
  mayDelete: (act) => !hasOwnEntries(act) || act.author === act.owner,
  mayPut(act) {
    const { author, root, holder, isEntry, replaces } = act;
    if (!hasOwnEntries(act) || !isEntry) return true;
    if (root === "meta") return false;
    return (holder === null || holder === author) && (replaces === null || replaces === author);
  },
};
