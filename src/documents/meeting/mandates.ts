import type { DeviceId, MemberId } from "../../domain/ids.ts";
import { speakerOf } from "../../domain/statementId.ts";

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
export interface KnownMandate {
  readonly seat: string;
  readonly mandate: MandateFacts;
}

/** Who may speak for whom. Whatever is read of a meeting is judged by it. */
export interface Mandates {
  /** The seats of the group, in the order of their numbers; alternates are none. */
  readonly seats: readonly KnownMandate[];
  /** Nobody sits there now. */
  readonly isVacant: (seat: string) => boolean;
  /** The holder of a seat and of the seats of its alternates, on any of their machines. */
  readonly maySpeakFor: (speaker: string, seat: string) => boolean;
  /** The seats that somebody speaks for, their own before those they stand in for. */
  readonly seatsOf: (speaker: string) => readonly KnownMandate[];
}

/** `at`: when, in ms since 1970; a mandate that has ended speaks for nobody. */
export function mandatesOf(
  known: readonly KnownMandate[],
  members: readonly { readonly device: DeviceId; readonly member: MemberId }[],
  at: number,
): Mandates {
  const memberOf = new Map(members.map(({ device, member }) => [speakerOf(device), member]));
  const inside = new Set(members.map(({ member }) => member));
  const holderOf = ({ holder, to }: MandateFacts): MemberId | null =>
    holder !== null && inside.has(holder) && (to === 0 || at < to) ? holder : null;
  const seats = known
    .filter(({ mandate }) => mandate.alternateOf === null)
    .sort((a, b) => a.mandate.number - b.mandate.number || (a.seat < b.seat ? -1 : 1));
  const holds = (member: MemberId, seat: string): boolean =>
    known.some((one) => one.seat === seat && one.mandate.alternateOf === null && holderOf(one.mandate) === member);
  const standsIn = (member: MemberId, seat: string): boolean =>
    known.some(({ mandate }) => mandate.alternateOf === seat && holderOf(mandate) === member);
  return {
    seats,
    isVacant: (seat) => !known.some((one) => one.seat === seat && holderOf(one.mandate) !== null),
    maySpeakFor(speaker, seat) {
      const member = memberOf.get(speaker);
      return member !== undefined && (holds(member, seat) || standsIn(member, seat));
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
