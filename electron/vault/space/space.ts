import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import { type Role, rankOf } from "../../../src/domain/role.ts";
import type { Member, Membership } from "../../../src/ledger/membership/membership.ts";
import { resolveMembership } from "../../../src/ledger/membership/resolveMembership.ts";
import type { Head, StoredEnvelope } from "../../../src/ledger/types.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import type { Identity } from "../identity.ts";
import type { Keeper } from "../keep/keeper.ts";
import { type Author, createAuthor } from "./author.ts";
import { type ControlLog, createControlLog } from "./controlLog.ts";
import { createGivenRows, type GivenRows } from "./givenRows.ts";
import { type ContentEnds, createContentEnds } from "./contentEnds.ts";
import { createGapBook, type GapBook } from "../folding/gapBook.ts";
import { hasAdopted, type LateWork, lateWork } from "./lateWork.ts";
import { createSpaceKeys, type SpaceKeys } from "./spaceKeys.ts";

/** One space as this vault knows it. */
export interface Space {
  readonly id: SpaceId;
  /** This device. */
  readonly self: DeviceId;
  readonly control: ControlLog;
  readonly keys: SpaceKeys;
  readonly author: Author;
  readonly given: GivenRows;
  /** How far the content logs are known here. */
  readonly contentEnds: ContentEnds;
  /** Where logs were gone over for a fold. */
  readonly gaps: GapBook;
  membership(): Membership;
  /**
   * How far the control logs have had their say here. An op that waits for something is left out: its author may have
   * named what never was, and whoever came after it would wait for ever too.
   */
  settledHeads(): Head[];
  /** Role of this device; null while it is no member. */
  ownRole(): Role | null;
  /** Folds verified control rows at once; true when something changed. */
  takeControl(rows: readonly StoredEnvelope[]): boolean;
  /** What was written after a cut and waits to be adopted or left. */
  late(): LateWork[];
}

export interface SpaceOptions {
  readonly id: SpaceId;
  readonly identity: Identity;
  readonly keeper: Keeper;
  readonly random: RandomBytes;
  readonly now: () => number;
  /** Own rows are durable: whatever shows or counts them may do so now. */
  readonly stored: (space: Space, rows: readonly StoredEnvelope[]) => void;
  /** An epoch key that was missing is there, or late work was adopted: what lay there sealed can be read from now on. */
  readonly canReadMore: (space: Space) => void;
}

export function createSpace(options: SpaceOptions): Space {
  const { id, identity, keeper, random, now } = options;
  const control = createControlLog(id);
  const keys = createSpaceKeys(id, identity);
  const given = createGivenRows();
  const contentEnds = createContentEnds();
  let membership = resolveMembership(id, [], verifySignature);
  let mark = 0;

  const verifyOnce = createRememberingVerifier();
  const takeControl = (rows: readonly StoredEnvelope[]): boolean => {
    if (!control.take(rows)) return false;
    const before = membership;
    membership = resolveMembership(id, control.ops(), verifyOnce);
    const hasNewKey = keys.update(membership);
    if (hasNewKey || hasAdopted(before, membership)) options.canReadMore(space);
    return true;
  };
  const author = createAuthor({
    context: {
      space: id,
      identity,
      random,
      now,
      currentKey: () => {
        // Sealing is the moment before the append is posted: what was given until here lies before it.
        mark = given.mark();
        return keys.current();
      },
      othersHeads: () => space.settledHeads().filter(({ device }) => device !== identity.device),
    },
    keptSeq: (lane) => keeper.lastOwnSeq(id, lane),
    stored: (rows) => {
      given.confirm(mark);
      takeControl(rows.filter(({ lane }) => lane === "control"));
      contentEnds.note(rows);
      for (const { lane, seq } of rows) keeper.noteStored(id, lane, seq);
      options.stored(space, rows);
    },
  });
  const space: Space = {
    id,
    self: identity.device,
    control,
    keys,
    author,
    given,
    contentEnds,
    gaps: createGapBook(),
    membership: () => membership,
    settledHeads: () => control.headsBefore(membership.waiting),
    ownRole: () => membership.members.get(identity.device)?.role ?? null,
    takeControl,
    late: () => lateWork(membership, contentEnds),
  };
  return space;
}

/** Proofs are checked at every fold; each is the same bytes as the last time. */
function createRememberingVerifier(): typeof verifySignature {
  const known = new Map<string, boolean>();
  return (publicKey, message, signature) => {
    const key = `${publicKey}/${Buffer.from(message).toString("base64")}/${Buffer.from(signature).toString("base64")}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const answer = verifySignature(publicKey, message, signature);
    known.set(key, answer);
    return answer;
  };
}

/** In a fixed order, so that two vaults show one list. */
export function membersOf(membership: Membership): Member[] {
  return [...membership.members.values()].sort((a, b) => rankOf(a.role) - rankOf(b.role) || a.seniority - b.seniority);
}
