import type { AgendaItem, ItemFields, ItemPlace } from "../../../documents/register/agenda.ts";
import { placeAtEnd, placeBehind } from "../../../documents/register/agendaPlaces.ts";

/** An item that is to be changed, or where a new one goes: behind another, or at the end below one ("": of the agenda). */
export type ItemWish = { readonly item: AgendaItem } | { readonly behind: string } | { readonly below: string };

export const EMPTY_ITEM: ItemFields = { titles: {}, tasks: {}, kind: "discussion", minutes: 0, rapporteur: "" };

export const fieldsOf = (wish: ItemWish): ItemFields => ("item" in wish ? wish.item : EMPTY_ITEM);

/** Null for an item that stands where it stands. */
export function placeOf(agenda: readonly AgendaItem[], wish: ItemWish): ItemPlace | null {
  if ("item" in wish) return null;
  return "behind" in wish ? placeBehind(agenda, wish.behind) : placeAtEnd(agenda, wish.below);
}

/** Whole minutes from 0 to a week; null for what is no such number. "" is none. */
export function minutesIn(typed: string): number | null {
  if (typed.trim() === "") return 0;
  const minutes = Number(typed.trim());
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_000 ? minutes : null;
}

/** What an item said before it was changed to `now`: a language that it did not have then says nothing again. */
export function fieldsBefore(before: ItemFields, now: ItemFields): ItemFields {
  const { titles, tasks, kind, minutes, rapporteur } = before;
  const emptied = (all: ItemFields["titles"]) => Object.fromEntries(Object.keys(all).map((lang) => [lang, ""]));
  return {
    titles: { ...emptied(now.titles), ...titles },
    tasks: { ...emptied(now.tasks), ...tasks },
    ...{ kind, minutes, rapporteur },
  };
}
