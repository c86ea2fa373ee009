import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { MeetingIllustration } from "../../controls/illustrations/MeetingIllustration.tsx";
import type { AgendaItem } from "../../documents/register/agenda.ts";
import { chooseWords } from "../../domain/chooseWords.ts";
import { itemTitle } from "./agenda/itemWords.ts";
import { ItemPapers } from "./papers/ItemPapers.tsx";
import { ItemNotes } from "./record/ItemNotes.tsx";
import { ElectionSection } from "./votes/election/ElectionSection.tsx";
import type { MeetingRoom } from "./useMeetingRoom.ts";
import { useItemActs } from "./useItemActs.ts";

export interface ItemViewProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
}

/** An item in the middle of the page: what it is called, what is asked, its papers and the text that is spoken about. */
export function ItemView({ room, item }: ItemViewProps) {
  const intl = useIntl();
  if (!item)
    return (
      <EmptyState title={intl.formatMessage({ id: "item.none.title" })} illustration={<MeetingIllustration />}>
        {intl.formatMessage({ id: room.mayPlan ? "item.none.text" : "agenda.empty.others" })}
      </EmptyState>
    );
  const title = itemTitle(item, intl);
  const task = chooseWords(item.tasks, intl.locale);
  return (
    <article className="f-meeting-article" data-testid="item-view" data-number={item.number}>
      <header className="f-meeting-item-head">
        <p className="f-meeting-quiet">
          {intl.formatMessage({ id: "item.number" }, { number: item.number })}
          {" · "}
          {intl.formatMessage({ id: `agenda.kind.${item.kind}` })}
          {item.minutes > 0 && ` · ${intl.formatMessage({ id: "agenda.minutes" }, { count: item.minutes })}`}
          {item.rapporteur !== "" && (
            <>
              {" · "}
              <bdi>{item.rapporteur}</bdi>
            </>
          )}
        </p>
        <h2 className="f-meeting-title" lang={title.lang} dir="auto">
          {title.text}
        </h2>
        {task.text !== "" && (
          <p className="f-meeting-task" lang={task.lang} dir="auto">
            {task.text}
          </p>
        )}
        {room.mayRecord && <ItemStateActs room={room} item={item} />}
      </header>
      {item.kind === "election" && <ElectionSection key={item.id} room={room} item={item} />}
      <ItemPapers room={room} item={item} />
      <ItemNotes room={room} item={item} />
    </article>
  );
}

/** What the chair does with an item as a whole. */
function ItemStateActs({ room, item }: { readonly room: MeetingRoom; readonly item: AgendaItem }) {
  const intl = useIntl();
  const { open, close, postpone, state } = useItemActs(room, item);
  if (room.sitting.state !== "open") return null;
  return (
    <div className="f-meeting-item-acts">
      {state === "open" ? (
        <Button size="large" onPress={close} data-testid="item-close">
          {intl.formatMessage({ id: "item.close" })}
        </Button>
      ) : (
        <Button variant="primary" size="large" onPress={open} data-testid="item-open">
          {intl.formatMessage({ id: state === "closed" ? "item.reopen" : "item.open" })}
        </Button>
      )}
      {state !== "postponed" && state !== "closed" && (
        <Button size="large" onPress={postpone} data-testid="item-postpone">
          {intl.formatMessage({ id: "item.postpone" })}
        </Button>
      )}
    </div>
  );
}
