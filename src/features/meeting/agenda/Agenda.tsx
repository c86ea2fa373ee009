import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { AgendaClock } from "./AgendaClock.tsx";
import { AgendaRow } from "./AgendaRow.tsx";
import { ItemDialog } from "./ItemDialog.tsx";
import type { ItemWish } from "./itemForm.ts";
import { useAgendaActs } from "./useAgendaActs.ts";
import { useItemDrag } from "./useItemDrag.ts";
import "./agenda.css";

export interface AgendaProps {
  readonly room: MeetingRoom;
  readonly chosen: string | null;
  readonly onChoose: (item: string) => void;
}

/** The agenda by its numbers: arrows go through it, Alt and arrows move an item. */
export function Agenda({ room, chosen, onChoose }: AgendaProps) {
  const intl = useIntl();
  const { agenda, mayPlan } = room;
  const [wish, setWish] = useState<ItemWish | null>(null);
  const acts = useAgendaActs(room, onChoose);
  const drag = useItemDrag(mayPlan ? acts.drop : null);
  return (
    <>
      <AgendaClock room={room} />
      {agenda.length === 0 && (
        <p className="f-agenda-empty">{intl.formatMessage({ id: mayPlan ? "agenda.empty" : "agenda.empty.others" })}</p>
      )}
      <ol className="f-agenda" data-testid="agenda">
        {agenda.map((item) => (
          <AgendaRow
            key={item.id}
            {...{ room, item, acts, drag }}
            isChosen={item.id === chosen}
            onChoose={() => onChoose(item.id)}
            onWish={setWish}
          />
        ))}
      </ol>
      {mayPlan && (
        <span className="f-agenda-add">
          <Button icon="plus" onPress={() => setWish({ below: "" })} data-testid="agenda-add">
            {intl.formatMessage({ id: "agenda.add" })}
          </Button>
          {agenda.length === 0 && (
            <Button onPress={() => void acts.addUsual()} data-testid="agenda-usual">
              {intl.formatMessage({ id: "agenda.usual" })}
            </Button>
          )}
        </span>
      )}
      {wish && <ItemDialog wish={wish} onSave={acts.save} onClose={() => setWish(null)} />}
    </>
  );
}
