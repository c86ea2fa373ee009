import type { DeviceId, MemberId } from "../../domain/ids.ts";
import { speakerOf } from "../../domain/statementId.ts";
import { type DecidedBy, type DeclaredSeq, mandateAt } from "../../ledger/membership/mandateAt.ts";
import type { MaySpeakFor } from "./maySpeakFor.ts";

/** A seat of the ledger, or an alternate's. Times in ms since 1970; `to` 0: until further notice. */
export interface MandateFacts {
  readonly kind: "seat" | "alternate";
  readonly number: number;
  readonly delegation: string;
  readonly office: string;
  readonly to: number;
  /** The seat that an alternate stands in for. */
  readonly alternateOf: string | null;
  readonly holder: MemberId | null;
}

/** Who was put there, and by which control entry. */
export interface MandateThen extends DecidedBy {
  readonly holder: MemberId | null;
  readonly alternateOf: string | null;
  readonly to: number;
}

export interface KnownMandate {
  readonly seat: string;
  readonly mandate: MandateFacts;
  /** All that was ever decided about it, in the order of the ledger. */
  readonly steps: readonly MandateThen[];
}

/** Who may speak for whom. Whatever is read of a meeting is judged by it. */
export interface Mandates {
  /** The seats of the group, in the order of their numbers; alternates are none. */
  readonly seats: readonly KnownMandate[];
  /** Nobody sits there now. */
  readonly isVacant: (seat: string) => boolean;
  /**
   * The holder of a seat and of the seats of its alternates, on any of their machines, when they said it: by what they had declared to have
   * seen of the ledger then. Of what is still on its way the mandates of now.
   */
  readonly maySpeakFor: MaySpeakFor;
  /** The seats that somebody speaks for now, their own before those they stand in for. */
  readonly seatsOf: (speaker: string) => readonly KnownMandate[];
}

type Machine = { readonly device: DeviceId; readonly member: MemberId };

/** What is known of who was there before, and of what was known when something was said. */
export interface Then {
  /** Machines that are out by now. */
  readonly former?: readonly Machine[];
  /** What the author of a statement had seen of the control logs; null while it is on its way. */
  readonly knownAt?: (id: string) => DeclaredSeq | null;
}

/** `at`: when, in ms since 1970; a mandate that has ended speaks for nobody. */
export function mandatesOf(
  known: readonly KnownMandate[],
  members: readonly Machine[],
  at: number,
  { former = [], knownAt = () => null }: Then = {},
): Mandates {
  const memberOf = new Map(members.map(({ device, member }) => [speakerOf(device), member]));
  const everMemberOf = new Map([...former, ...members].map(({ device, member }) => [speakerOf(device), member]));
  const inside = new Set(members.map(({ member }) => member));
  const holderOf = ({ holder, to }: MandateFacts): MemberId | null =>
    holder !== null && inside.has(holder) && isRunning(to, at) ? holder : null;
  const seats = known
    .filter(({ mandate }) => mandate.alternateOf === null)
    .sort((a, b) => a.mandate.number - b.mandate.number || (a.seat < b.seat ? -1 : 1));
  const speakersFor = speakersBySeat(known, holderOf);
  const holds = (member: MemberId, seat: string): boolean =>
    known.some((one) => one.seat === seat && one.mandate.alternateOf === null && holderOf(one.mandate) === member);
  const standsIn = (member: MemberId, seat: string): boolean =>
    known.some(({ mandate }) => mandate.alternateOf === seat && holderOf(mandate) === member);
  return {
    seats,
    isVacant: (seat) => !known.some((one) => one.seat === seat && holderOf(one.mandate) !== null),
    maySpeakFor({ id, speaker, seat, at: saidAt }) {
      const declared = knownAt(id);
      const member = (declared ? everMemberOf : memberOf).get(speaker);
      if (member === undefined) return false;
      return declared
        ? heldThen(known, { member, seat, saidAt }, declared)
        : (speakersFor.get(seat)?.has(member) ?? false);
    },
    seatsOf(speaker) {
      const member = memberOf.get(speaker);
      if (member === undefined) return [];
      return [
        ...seats.filter(({ seat }) => holds(member, seat)),
        ...seats.filter(({ seat }) => !holds(member, seat) && standsIn(member, seat)),
      ];
    },
  };
}

interface Claim {
  readonly member: MemberId;
  readonly seat: string;
  readonly saidAt: number;
}

/** That they were a member when they wrote it was judged before it came into the document. */
function heldThen(known: readonly KnownMandate[], { member, seat, saidAt }: Claim, declared: DeclaredSeq): boolean {
  return known.some((one) => {
    const then = mandateAt(one.steps, declared);
    return then?.holder === member && (then.alternateOf ?? one.seat) === seat && isRunning(then.to, saidAt);
  });
}

const isRunning = (to: number, at: number): boolean => to === 0 || at < to;

/** The holders of each seat and of its alternates; it is asked for with each statement that is read. */
function speakersBySeat(
  known: readonly KnownMandate[],
  holderOf: (mandate: MandateFacts) => MemberId | null,
): ReadonlyMap<string, ReadonlySet<MemberId>> {
  const speakers = new Map<string, Set<MemberId>>();
  for (const { seat, mandate } of known) {
    const holder = holderOf(mandate);
    if (holder === null) continue;
    const spokenFor = mandate.alternateOf ?? seat;
    speakers.set(spokenFor, (speakers.get(spokenFor) ?? new Set()).add(holder));
  }
  return speakers;
}
