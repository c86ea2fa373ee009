import type { MemberId, SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { rankOf, type Role } from "../../../src/domain/role.ts";
import { inviteLink, isRendezvous, type TicketSeat } from "../../../src/ledger/invitation.ts";
import type { JoinRefusal } from "../../../src/ledger/joinMessage.ts";
import { mayAddMembers } from "../../../src/domain/role.ts";
import type { Mandate } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { fromHex, toHex } from "../crypto/exact.ts";
import type { KeptInvite } from "../keep/keptState.ts";
import type { InviteRoom } from "../rooms.ts";
import { isTaken, type Seats } from "../members/seats.ts";
import type { Space } from "../space/space.ts";
import { type InviteKeys, inviteKeysOf } from "./inviteKeys.ts";

const SECRET_BYTES = 16;
/** Whoever comes with a used or expired invitation should be told so for a while, not left searching. */
const ANSWER_CLOSED_MS = 30 * 24 * 60 * 60 * 1000;
/** Each room takes a connection at every meeting place, of which Chromium opens 255 in all. */
const MOST_OPEN_ROOMS = 20;
const MOST_CLOSED_ROOMS = 4;
const MOST_ADDRESSES = 8;

export interface InviteWish {
  readonly spaceName: string;
  readonly role: Role;
  readonly expiresAt: number;
  readonly uses: number;
  /** Addresses, divided by spaces or commas. */
  readonly rendezvous: string;
  readonly seat?: OfferedSeat | undefined;
  /** To be read out: no link leaves this machine but in the line's room. */
  readonly isSpoken?: boolean | undefined;
}

/** `seat` null: one that there is not yet. */
export interface OfferedSeat extends TicketSeat {
  readonly seat: string | null;
  readonly alternateOf: string | null;
}

export interface DeviceOffer {
  readonly purpose: "device" | "return";
  /** Who has lost everything; of no meaning for a device of one's own. */
  readonly member: MemberId | null;
  readonly person: string;
  readonly spaceName: string;
  readonly expiresAt: number;
  readonly rendezvous: string;
}
const FOR_SOMEBODY_NEW = { purpose: "member", member: null, person: "", isClosed: false } as const;
type Made<T = unknown> = Promise<Result<{ link: string; invite: string } & T, Problem>>;

/** The invitations that this device has given out: their secrets, links and rooms. */
export function createInviteBook(core: Core, seats: Seats) {
  const { identity, keeper, now } = core;
  const keys = new Map<string, InviteKeys>();

  const keysOf = (kept: KeptInvite): InviteKeys => {
    const held = keys.get(kept.invite) ?? inviteKeysOf(fromHex(kept.secret));
    keys.set(kept.invite, held);
    return held;
  };
  const linkOf = ({ secret, ...kept }: KeptInvite): string =>
    inviteLink({ ...kept, inviter: identity.device, secret: fromHex(secret) });
  const inLog = (kept: KeptInvite) => core.spaces.get(kept.space)?.membership().invitations.get(kept.invite);

  /** Why it admits nobody any more; null while it does. */
  const closedBy = (kept: KeptInvite): JoinRefusal | null => {
    if (kept.purpose !== "member")
      return kept.isClosed ? "inviteUsed" : now() > kept.expiresAt ? "inviteExpired" : null;
    const invitation = inLog(kept);
    if (!invitation) return "inviteOtherSpace";
    if (invitation.isRevoked) return "inviteRevoked";
    if (now() > invitation.expiresAt) return "inviteExpired";
    return invitation.used >= invitation.uses ? "inviteUsed" : null;
  };
  const forgetOld = (): readonly KeptInvite[] =>
    keeper.invites().filter(({ expiresAt }) => now() <= expiresAt + ANSWER_CLOSED_MS);

  /** Used or withdrawn: a further device has nothing in the log that could say so. */
  const close = async (kept: KeptInvite): Promise<Result<undefined, Problem>> => {
    const closed = keeper.invites().map((one) => (one.invite === kept.invite ? { ...one, isClosed: true } : one));
    const saved = await keeper.setInvites(closed);
    core.roomsChanged();
    return saved.ok ? ok(undefined) : saved;
  };

  const offer = (space: Space, { seat, ...plain }: OfferedSeat, uses: number): Result<Mandate, Problem> => {
    if (uses !== 1) return err(problem("inviteMalformed", "one seat, one use"));
    if (seat !== null && isTaken(space, seat)) return err(problem("seatTaken"));
    return seats.mandateOf(space, seat, { ...plain, holder: null });
  };

  return {
    async invite(space: Space, wish: InviteWish): Made<{ kept: KeptInvite }> {
      const role = space.ownRole();
      if (role === null || !mayAddMembers(role) || rankOf(wish.role) < rankOf(role))
        return err(problem("roleMayNotWrite"));
      const rendezvous = addressesOf(wish.rendezvous);
      if (!rendezvous) return err(problem("inviteMalformed", "rendezvous"));
      const offered = wish.seat ? offer(space, wish.seat, wish.uses) : ok(null);
      if (!offered.ok) return offered;
      const mandate = offered.value;
      const confirmed = await core.main.confirm({ act: "invite", subject: subjectOf(wish) });
      if (!confirmed.ok || !confirmed.value.confirmed) return confirmed.ok ? err(problem("joinRefused")) : confirmed;
      const secret = core.random(SECRET_BYTES);
      const invite = inviteKeysOf(secret).signing.publicKey;
      // To the second, as the link says it: log and link must not differ on the last moment.
      const expiresAt = Math.floor(wish.expiresAt / 1000) * 1000;
      const kept: KeptInvite = {
        ...FOR_SOMEBODY_NEW,
        space: space.id,
        invite,
        secret: toHex(secret),
        spaceName: wish.spaceName,
        role: wish.role,
        expiresAt,
        rendezvous,
        isSpoken: wish.isSpoken === true,
        seat: wish.seat && mandate ? { ...wordsOf(wish.seat), id: mandate.seat } : null,
      };
      // The secret first: an invitation in the log without one could only be revoked.
      const saved = await keeper.setInvites([...forgetOld(), kept]);
      if (!saved.ok) return saved;
      const { uses } = wish;
      const written = await space.author.write((after) => [
        { type: "invite", after, invite, role: wish.role, expiresAt, uses, ...(mandate && { mandate }) },
      ]);
      if (!written.ok) return written;
      keeper.addRendezvous(space.id, rendezvous);
      core.roomsChanged();
      return ok({ kept, link: linkOf(kept), invite });
    },
    /** A way in for a device of somebody who is known. Nothing is signed yet: whoever comes is looked at first. */
    async offer(space: Space, wish: DeviceOffer): Made {
      const { purpose, person, spaceName } = wish;
      const own = space.membership().members.get(identity.device);
      const member = purpose === "device" ? (own?.member ?? null) : wish.member;
      const role = member && roleOf(space, member);
      const rendezvous = addressesOf(wish.rendezvous);
      if (!own || !member || !role || (purpose === "return" && member === own.member)) return err(problem("notMember"));
      if (!rendezvous) return err(problem("inviteMalformed", "rendezvous"));
      const secret = core.random(SECRET_BYTES);
      const invite = inviteKeysOf(secret).signing.publicKey;
      const expiresAt = Math.floor(wish.expiresAt / 1000) * 1000;
      const names = { spaceName, person, purpose, member, isClosed: false, seat: null, isSpoken: false };
      const kept: KeptInvite = {
        space: space.id,
        invite,
        secret: toHex(secret),
        role,
        expiresAt,
        rendezvous,
        ...names,
      };
      const saved = await keeper.setInvites([...forgetOld(), kept]);
      if (!saved.ok) return saved;
      keeper.addRendezvous(space.id, rendezvous);
      core.roomsChanged();
      return ok({ link: linkOf(kept), invite });
    },
    close,
    linkOf,
    async revoke(space: Space, invite: string): Promise<Result<undefined, Problem>> {
      const offered = keeper.invites().find((kept) => kept.invite === invite && kept.purpose !== "member");
      if (offered) return close(offered);
      if (!space.membership().invitations.has(invite)) return err(problem("inviteOtherSpace"));
      const subject = keeper.invites().find((kept) => kept.invite === invite)?.spaceName ?? "";
      const confirmed = await core.main.confirm({ act: "revokeInvite", subject });
      if (!confirmed.ok || !confirmed.value.confirmed) return confirmed.ok ? err(problem("joinRefused")) : confirmed;
      const written = await space.author.write((after) => [{ type: "revokeInvite", after, invite }]);
      core.roomsChanged();
      return written.ok ? ok(undefined) : written;
    },
    /** Those that can still be used. */
    usable: (space: SpaceId) =>
      keeper
        .invites()
        .filter((kept) => kept.space === space && closedBy(kept) === null)
        .map((kept) => {
          const { invite, role, expiresAt, purpose, member } = kept;
          const { uses, used } = inLog(kept) ?? { uses: 1, used: 0 };
          const seat = kept.seat && wordsOf(kept.seat);
          const link = kept.isSpoken ? "" : linkOf(kept);
          return { invite, role, expiresAt, purpose, member, seat, usesLeft: uses - used, link };
        }),
    closedBy,
    keysOf,
    byRoom: (room: string): KeptInvite | null =>
      keeper.invites().find((kept) => keysOf(kept).meeting.room === room) ?? null,
    /** The latest open ones, and a few closed ones, so that a latecomer is told why. */
    rooms(): InviteRoom[] {
      const known = forgetOld()
        .filter((kept) => core.spaces.has(kept.space))
        .reverse();
      const open = known.filter((kept) => closedBy(kept) === null).slice(0, MOST_OPEN_ROOMS);
      const closed = known.filter((kept) => closedBy(kept) !== null).slice(0, MOST_CLOSED_ROOMS);
      return [...open, ...closed].map((kept) => ({
        room: { ...keysOf(kept).meeting, purpose: "invite", space: kept.space, rendezvous: kept.rendezvous },
        expects: null,
      }));
    },
  };
}
export type InviteBook = ReturnType<typeof createInviteBook>;

/** The role that somebody has, or had before it was removed. */
function roleOf(space: Space, member: MemberId): Role | null {
  const { members, standings } = space.membership();
  const held = [...members.values()].find((one) => one.member === member)?.role;
  const steps = [...standings.values()].filter((one) => one.member === member).flatMap((one) => one.steps);
  return held ?? steps.findLast(({ role }) => role !== null)?.role ?? null;
}

/** Of a seat what a person reads. */
export const wordsOf = ({ kind, number, delegation, office, from, to }: TicketSeat): TicketSeat => ({
  kind,
  number,
  delegation,
  office,
  from,
  to,
});

function subjectOf({ spaceName, role, seat }: InviteWish): string {
  const sits = seat ? `, ${seat.delegation} ${seat.office} ${seat.number}` : "";
  return `${spaceName}: ${role}${sits}`.slice(0, 300);
}

function addressesOf(text: string): string[] | null {
  const addresses = text.split(/[\s,]+/).filter((address) => address !== "");
  return addresses.length <= MOST_ADDRESSES && addresses.every(isRendezvous) ? addresses : null;
}
