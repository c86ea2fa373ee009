import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { AgendaItem, ItemFields, ItemPlace } from "../../../documents/register/agenda.ts";
import { placeBefore, placeMoved, type Step } from "../../../documents/register/agendaPlaces.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { addAgendaItem, changeAgendaItem, dropAgendaItem } from "../../../state/meetingCommands.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { fieldsBefore, type ItemWish, placeOf } from "./itemForm.ts";
import { itemTitle } from "./itemWords.ts";
import { usualAgenda } from "./usualAgenda.ts";

export interface AgendaActs {
  readonly save: (wish: ItemWish, fields: ItemFields) => void;
  readonly move: (item: string, step: Step) => Promise<void>;
  /** Puts one item before another. */
  readonly drop: (item: string, before: string) => void;
  readonly remove: (item: AgendaItem) => Promise<void>;
  /** Begins with what every such meeting has on its agenda. */
  readonly addUsual: () => Promise<void>;
}

/** What is done with the agenda, each with a way back where something would be lost. */
export function useAgendaActs({ space, meeting, agenda }: MeetingRoom, onChoose: (item: string) => void): AgendaActs {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const put = async (id: string, place: ItemPlace | null): Promise<void> => {
    if (place) await dispatch(changeAgendaItem(space, id, place));
  };
  const save = async (wish: ItemWish, fields: ItemFields): Promise<void> => {
    const { titles, tasks, kind, minutes, rapporteur } = fields;
    const said = { titles, tasks, kind, minutes, rapporteur };
    const place = placeOf(agenda, wish);
    if ("item" in wish) {
      const done = await dispatch(changeAgendaItem(space, wish.item.id, said));
      if (!done.ok) return;
      toasts.show({
        text: intl.formatMessage({ id: "agenda.changed" }, { title: itemTitle(said, intl).text }),
        tone: "ok",
        undo: () => void dispatch(changeAgendaItem(space, wish.item.id, fieldsBefore(wish.item, said))),
      });
    } else if (place) {
      const added = await dispatch(addAgendaItem(space, meeting.id, { ...said, ...place }));
      if (added.ok) onChoose(added.value);
    }
  };
  return {
    save: (wish, fields) => void save(wish, fields),
    move: (item, step) => put(item, placeMoved(agenda, item, step)),
    drop: (item, before) => void put(item, placeBefore(agenda, item, before)),
    async remove(item) {
      const done = await dispatch(dropAgendaItem(space, item.id, true));
      if (!done.ok) return;
      toasts.show({
        text: intl.formatMessage({ id: "agenda.removed" }, { title: itemTitle(item, intl).text }),
        tone: "ok",
        undo: () => void dispatch(dropAgendaItem(space, item.id, false)),
      });
    },
    async addUsual() {
      for (const [at, item] of usualAgenda().entries())
        await dispatch(addAgendaItem(space, meeting.id, { ...item, parent: "", place: at + 1 }));
    },
  };
}
