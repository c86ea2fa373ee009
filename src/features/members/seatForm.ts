import type { SeatFacts } from "../../controls/SeatWords.tsx";
import type { NewInvitation } from "../../state/memberCommands.ts";
import type { KnownSeat } from "../../state/useSeats.ts";

/** A seat while it is being filled in; in an invitation `choice` is a vacant seat that there is, or one of these. */
export interface SeatForm {
  readonly choice: "none" | "new" | (string & {});
  readonly kind: SeatFacts["kind"];
  readonly number: string;
  readonly alternateOf: string | null;
  readonly delegation: string;
  readonly office: string;
  /** Days as a date field gives them, "2024-05-31"; `to` "": until further notice. */
  readonly from: string;
  readonly to: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

export function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

export const noSeat = (now: number): SeatForm => ({
  choice: "none",
  kind: "seat",
  number: "1",
  alternateOf: null,
  delegation: "",
  office: "",
  from: dayOf(now),
  to: "",
});

/** A seat that there is, to be changed. */
export const formOf = ({
  kind,
  number,
  alternateOf,
  delegation,
  office,
  from,
  to,
}: KnownSeat["mandate"]): SeatForm => ({
  choice: "new",
  kind,
  number: String(number),
  alternateOf,
  delegation,
  office,
  from: dayOf(from),
  to: to === 0 ? "" : dayOf(to),
});

/** The first moment of a day where the person is; null for what is no day. */
function startOf(day: string): number | null {
  const time = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(time) || time < 0 ? null : time;
}

/** The last moment of a day; 0, without an end, for none. */
function endOf(day: string): number | null {
  if (day === "") return 0;
  const time = new Date(`${day}T23:59:59.999`).getTime();
  return Number.isNaN(time) ? null : time;
}

export type SeatFault = "delegation" | "number" | "from" | "to" | "alternateOf";

/** What still has to be filled in or put right. */
export function faultsOf(form: SeatForm): readonly SeatFault[] {
  if (form.choice !== "new") return [];
  const [from, to] = [startOf(form.from), endOf(form.to)];
  const isWrong: Readonly<Record<SeatFault, boolean>> = {
    delegation: form.delegation.trim() === "",
    number: !/^[1-9]\d{0,3}$/.test(form.number.trim()),
    from: from === null,
    to: to === null || (to !== 0 && from !== null && to < from),
    alternateOf: form.kind === "alternate" && form.alternateOf === null,
  };
  return (["delegation", "number", "from", "to", "alternateOf"] as const).filter((fault) => isWrong[fault]);
}

/** What goes into the invitation; undefined without a seat. Only for a form without faults. */
export function offeredSeat(form: SeatForm, seats: readonly KnownSeat[]): NewInvitation["seat"] {
  if (form.choice === "none") return undefined;
  const known = seats.find(({ seat }) => seat === form.choice);
  if (known) {
    const { holder: _vacant, ...mandate } = known.mandate;
    return { ...mandate, seat: known.seat };
  }
  return { seat: null, ...seatOf(form) };
}

/** What a form without faults says of a seat; who sits there is not part of it. */
export function seatOf(form: SeatForm): Omit<KnownSeat["mandate"], "holder"> {
  return {
    kind: form.kind,
    number: Number(form.number),
    alternateOf: form.kind === "alternate" ? form.alternateOf : null,
    delegation: form.delegation.trim(),
    office: form.office.trim(),
    from: startOf(form.from) ?? 0,
    to: endOf(form.to) ?? 0,
  };
}
