import type { DocKind } from "../../domain/docKind.ts";
import type { DeviceId } from "../../domain/ids.ts";
import { mayModerate, type Role } from "../../domain/role.ts";
import { isStatementOf } from "../../domain/statementId.ts";

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

/** Where everybody has entries of their own: the root of those, and the root that is for chair and secretariat alone. */
const STATED: Partial<Record<DocKind, { readonly everyone: string; readonly leaders: string }>> = {
  discussion: { everyone: "threads", leaders: "rulings" },
  meeting: { everyone: "said", leaders: "record" },
};

/** A body and a register are one work of all who may write there; elsewhere everyone but who moderates has entries of their own. */
const hasOwnEntries = ({ kind, role }: Act): boolean => STATED[kind] !== undefined && !mayModerate(role);

/** A meeting is a record: what was said in it stays, also for who said it. */
const isKept = ({ kind }: Act): boolean => kind === "meeting";

/**
 * Chair and secretariat rule, and may take out of a discussion what others have said, but put no words in anybody's mouth. Everybody
 * else works on own statements only.
 */
export const ROLE_TABLE: WriteRule = {
  mayDelete: (act) => !isKept(act) && (!hasOwnEntries(act) || act.author === act.owner),
  mayPut(act) {
    const { author, root, holder, replaces } = act;
    const stated = STATED[act.kind];
    if (!stated || !act.isEntry) return true;
    if (isKept(act) && replaces !== null) return false;
    if (hasOwnEntries(act) && root !== null && root !== stated.everyone) return false;
    if (root === stated.everyone || root === stated.leaders) return isOwnStatement(act);
    return (
      !hasOwnEntries(act) || ((holder === null || holder === author) && (replaces === null || replaces === author))
    );
  },
};

/** Its id says whose it is. One that comes behind another takes that one's id, and its place. */
function isOwnStatement({ author, key, replaces }: PutAct): boolean {
  if (replaces !== null) return replaces === author;
  return key !== null && isStatementOf(author, key);
}
