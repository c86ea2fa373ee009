import type { EntryOf } from "../../documents/meeting/statement.ts";
import type { AgendaItem } from "../../documents/register/agenda.ts";
import type { MeetingRoom } from "./useMeetingRoom.ts";

/** The chair opens an item, which closes the one before and shows it to who follows; closes it; puts it off. */
export function useItemActs({ items, record }: MeetingRoom, { id }: Pick<AgendaItem, "id">) {
  const put = (item: string, state: EntryOf<"item">["state"]) =>
    record({ type: "item", item, state, over: items.byItem.get(item)?.over ?? [] });
  const open = async (): Promise<void> => {
    const before = [...items.alsoOpen, ...(items.current === null ? [] : [items.current])];
    for (const other of before) if (other !== id) await put(other, "closed");
    await put(id, "opened");
    await record({ type: "show", item: id, paper: null });
  };
  return {
    state: items.byItem.get(id)?.state ?? "pending",
    open: () => void open(),
    close: () => void put(id, "closed"),
    postpone: () => void put(id, "postponed"),
  } as const;
}
