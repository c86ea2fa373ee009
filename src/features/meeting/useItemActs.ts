import type { EntryOf } from "../../documents/meeting/statement.ts";
import type { AgendaItem } from "../../documents/register/agenda.ts";
import type { MeetingRoom } from "./useMeetingRoom.ts";

/** The chair opens an item, which closes the one before and shows it to who follows; closes it; puts it off. */
export function useItemActs({ items, record }: MeetingRoom, { id }: Pick<AgendaItem, "id">) {
  const saying = (item: string, state: EntryOf<"item">["state"]) =>
    ({ type: "item", item, state, over: items.byItem.get(item)?.over ?? [] }) as const;
  const open = (): void => {
    const before = [...items.alsoOpen, ...(items.current === null ? [] : [items.current])].filter((one) => one !== id);
    const closing = before.map((one) => saying(one, "closed"));
    void record(saying(id, "opened"), ...closing, { type: "show", item: id, paper: null });
  };
  return {
    state: items.byItem.get(id)?.state ?? "pending",
    open,
    close: () => void record(saying(id, "closed")),
    postpone: () => void record(saying(id, "postponed")),
  } as const;
}
