import type { DocId } from "../../../domain/ids.ts";
import type { AgendaItem } from "../../register/agenda.ts";
import type { Meeting } from "../../register/meetings.ts";
import type { Recorded } from "../readRecord.ts";
import type { ReportLanguage } from "./reportWords.ts";

/** A paragraph of the notes that were taken under an item. */
export type NoteParagraph = { readonly block: string; readonly text: string; readonly lang: string | null };

/** In the order in which a list of participants has them. */
export const PRESENCE_GROUPS = ["present", "excused", "absent", "vacant"] as const;
export type PresenceGroup = (typeof PRESENCE_GROUPS)[number];

/** Seats by how they were there, each with the name that the list says. `excused`: had said before that nobody would come. */
export type Attendance = Readonly<
  Record<PresenceGroup, readonly { readonly seat: string; readonly name: string }[]>
> & { readonly seats: number; readonly isQuorate: boolean };

export interface ElectionCount {
  readonly names: readonly { readonly name: string; readonly votes: number }[];
  readonly abstentions: number;
}

/** All that a report is made from. */
export interface ReportGround {
  readonly lang: ReportLanguage;
  readonly title: string;
  readonly meeting: Pick<Meeting, "place" | "zone" | "from" | "to">;
  readonly agenda: readonly AgendaItem[];
  readonly recorded: Recorded;
  readonly notes: ReadonlyMap<string, readonly NoteParagraph[]>;
  readonly seatName: (seat: string) => string;
  readonly paperName: (doc: DocId) => string;
  /** Null where the roll says nothing. */
  readonly attendance: Attendance | null;
  /** How a vote went; null where it is not for or against, or not closed. */
  readonly countOf: (
    vote: string,
  ) => { readonly for: number; readonly against: number; readonly abstentions: number } | null;
  /** Votes by name in an election; null where it is none, or not closed. */
  readonly electionOf: (vote: string) => ElectionCount | null;
}

/** What something says in the language of the report, or in the first that it says anything in. */
export function spokenIn(
  lang: string,
  words: Readonly<Record<string, string>>,
): { readonly text: string; readonly lang: string | null } {
  const own = words[lang]?.trim();
  if (own) return { text: own, lang: null };
  const [other] = Object.entries(words).filter(([, said]) => said.trim() !== "");
  return other ? { text: other[1].trim(), lang: other[0] } : { text: "", lang: null };
}

type Placed = { readonly lang: ReportLanguage; readonly meeting: { readonly zone: string } };

/** `at` in ms since 1970, where the meeting is. */
export function dayOf({ lang, meeting }: Placed, at: number): string {
  return inZone(lang, meeting.zone, { dateStyle: "long" }).format(at);
}

export function timeOf({ lang, meeting }: Placed, at: number): string {
  return inZone(lang, meeting.zone, { timeStyle: "short" }).format(at);
}

/** From its first day to its last. */
export function daysOf({ lang, meeting }: { readonly lang: ReportLanguage; readonly meeting: Days }): string {
  const { zone, from, to } = meeting;
  return inZone(lang, zone, { dateStyle: "long" }).formatRange(from, Math.max(from, to));
}
type Days = Pick<Meeting, "zone" | "from" | "to">;

function inZone(lang: ReportLanguage, zone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = lang === "en" ? "en-GB" : "fr";
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: zone || "UTC" });
  } catch {
    // A zone that this system does not know.
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
  }
}
