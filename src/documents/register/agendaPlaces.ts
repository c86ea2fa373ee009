import type { AgendaItem, ItemPlace } from "./agenda.ts";

type Placed = Pick<AgendaItem, "id" | "parent" | "place">;
type Agenda = readonly Placed[];
export type Step = "up" | "down" | "in" | "out";

const below = (agenda: Agenda, parent: string): readonly Placed[] => agenda.filter((item) => item.parent === parent);

/** Behind all that stand below `parent` ("": in the agenda itself). */
export const placeAtEnd = (agenda: Agenda, parent: string): ItemPlace => ({
  parent,
  place: (below(agenda, parent).at(-1)?.place ?? 0) + 1,
});

/** Right behind an item, beside it; at the end for one that is gone. */
export function placeBehind(agenda: Agenda, id: string): ItemPlace {
  const item = agenda.find((one) => one.id === id);
  if (!item) return placeAtEnd(agenda, "");
  const beside = below(agenda, item.parent);
  return between(item.parent, item, beside[beside.indexOf(item) + 1]);
}

/** Before an item, beside it. Null for one that is gone, that is `moved` itself, or that stands below it. */
export function placeBefore(agenda: Agenda, moved: string, id: string): ItemPlace | null {
  const item = agenda.find((one) => one.id === id);
  if (!item || isWithin(agenda, id, moved)) return null;
  const beside = below(agenda, item.parent).filter((one) => one.id !== moved);
  return between(item.parent, beside[beside.indexOf(item) - 1], item);
}

/** A step up or down among its neighbours, into the one above, or out beside its parent. Null where there is no such place. */
export function placeMoved(agenda: Agenda, id: string, step: Step): ItemPlace | null {
  const item = agenda.find((one) => one.id === id);
  if (!item) return null;
  const beside = below(agenda, item.parent);
  const at = beside.indexOf(item);
  const [above, next] = [beside[at - 1], beside[at + 1]];
  switch (step) {
    case "up":
      return above ? between(item.parent, beside[at - 2], above) : null;
    case "down":
      return next ? between(item.parent, next, beside[at + 2]) : null;
    case "in":
      return above ? placeAtEnd(agenda, above.id) : null;
    default:
      return item.parent === "" ? null : placeBehind(agenda, item.parent);
  }
}

function between(parent: string, above: Placed | undefined, next: Placed | undefined): ItemPlace {
  if (!next) return { parent, place: (above?.place ?? 0) + 1 };
  return { parent, place: above ? (above.place + next.place) / 2 : next.place - 1 };
}

function isWithin(agenda: Agenda, id: string, above: string): boolean {
  for (let at = id; at !== ""; at = agenda.find((one) => one.id === at)?.parent ?? "") if (at === above) return true;
  return false;
}
