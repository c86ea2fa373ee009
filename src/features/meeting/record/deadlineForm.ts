import type { Deadline } from "../../../documents/meeting/statement.ts";
import { instantAt } from "../../../domain/zonedTime.ts";
import { zoneOf } from "./decisionForm.ts";

/** `day` as "2024-05-31", `time` as "18:00"; `asPrinted` as the letter says it. */
export interface DeadlineForm {
  readonly day: string;
  readonly time: string;
  readonly asPrinted: string;
}

/** The instant, its zone and its label; null for no time. Without a label of its own it is printed as this machine says it. */
export function deadlineIn({ day, time, asPrinted }: DeadlineForm, zone: string, locale: string): Deadline | null {
  const own = zoneOf(zone);
  const at = instantAt({ day, time }, own);
  if (at === null) return null;
  const told = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: own }).format(at);
  return { at, zone: own, asPrinted: asPrinted.trim() || `${told} (${own})` };
}
