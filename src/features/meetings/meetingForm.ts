import type { Meeting, MeetingFields } from "../../documents/register/meetings.ts";
import type { ElectionRule, MeetingMode, QuorumRule } from "../../domain/meetingRules.ts";
import { instantAt, wallTimeAt } from "../../domain/zonedTime.ts";

/** What stands in the form: days as "2024-05-14", times as "09:30", "" for none. */
export interface MeetingForm {
  readonly title: string;
  readonly ordinal: string;
  readonly place: string;
  readonly mode: MeetingMode;
  readonly zone: string;
  readonly fromDay: string;
  readonly fromTime: string;
  readonly toDay: string;
  readonly toTime: string;
  readonly byDay: string;
  readonly byTime: string;
  readonly byAsPrinted: string;
  readonly quorum: QuorumRule;
  readonly election: ElectionRule;
}
export type FormFault = "title" | "from" | "to" | "order" | "by";

export function emptyForm(zone: string, ordinal: string): MeetingForm {
  const days = { fromDay: "", toDay: "", byDay: "" };
  const times = { fromTime: "09:30", toTime: "17:30", byTime: "18:00" };
  const quorum = { basis: "seats", share: "half" } as const;
  const election = { way: "secret", first: "simple", further: "simple" } as const;
  return {
    title: "",
    ordinal,
    place: "",
    mode: "inPerson",
    zone,
    ...days,
    ...times,
    byAsPrinted: "",
    quorum,
    election,
  };
}

export function formOf(meeting: Meeting, zone: string): MeetingForm {
  const { title, ordinal, place, mode, quorum, election } = meeting;
  const own = meeting.zone || zone;
  const parts = (at: number) => (at === 0 ? { day: "", time: "" } : wallTimeAt(at, own));
  const [from, to, by] = [parts(meeting.from), parts(meeting.to), parts(meeting.registrationBy)];
  return {
    ...{ title, ordinal, place, mode, quorum, election, zone: own },
    ...{ fromDay: from.day, fromTime: from.time, toDay: to.day, toTime: to.time },
    ...{ byDay: by.day, byTime: by.time, byAsPrinted: meeting.registrationAsPrinted },
  };
}

/** The first fault by field, or what is to be written. A day without a time is none; a meeting need not have a date yet. */
export function readForm(
  form: MeetingForm,
):
  | { readonly faults: ReadonlySet<FormFault> }
  | { readonly fields: Omit<MeetingFields, "convocation" | "isCancelled"> } {
  const at = (day: string, time: string): number | null => (day === "" ? 0 : instantAt({ day, time }, form.zone));
  const [from, to, by] = [
    at(form.fromDay, form.fromTime),
    at(form.toDay || form.fromDay, form.toTime),
    at(form.byDay, form.byTime),
  ];
  const title = form.title.trim();
  const faults = new Set<FormFault>();
  if (title === "") faults.add("title");
  if (from === null) faults.add("from");
  if (to === null) faults.add("to");
  if (by === null) faults.add("by");
  if (from !== null && to !== null && from > 0 && to <= from) faults.add("order");
  if (faults.size > 0 || from === null || to === null || by === null) return { faults };
  const { mode, zone, quorum, election } = form;
  const [ordinal, place, registrationAsPrinted] = [form.ordinal.trim(), form.place.trim(), form.byAsPrinted.trim()];
  const rules = { quorum, election };
  return {
    fields: { title, ordinal, from, to, zone, place, mode, registrationBy: by, registrationAsPrinted, ...rules },
  };
}

/** One more than the last meeting that has a number; "" where none has. */
export function nextOrdinal(meetings: readonly Pick<Meeting, "ordinal">[]): string {
  const numbers = meetings.map(({ ordinal }) => Number.parseInt(ordinal, 10)).filter((number) => number > 0);
  return numbers.length > 0 ? String(Math.max(...numbers) + 1) : "";
}

/** Only what differs: what others change meanwhile stays theirs. */
export function changedFields(
  before: Meeting,
  now: Omit<MeetingFields, "convocation" | "isCancelled">,
): Partial<MeetingFields> {
  const was: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])),
  );
}
