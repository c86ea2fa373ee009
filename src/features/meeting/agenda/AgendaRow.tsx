import type { KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import { className } from "../../../controls/className.ts";
import { Icon } from "../../../controls/icons/Icon.tsx";
import type { MenuEntry } from "../../../controls/Menu.tsx";
import { RowMenu } from "../../../controls/RowMenu.tsx";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { Step } from "../../../documents/register/agendaPlaces.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { itemTitle } from "./itemWords.ts";
import type { ItemWish } from "./itemForm.ts";
import type { AgendaActs } from "./useAgendaActs.ts";
import type { ItemDrag } from "./useItemDrag.ts";

const DAY_MS = 86_400_000;
const STATE_ICONS = { open: "arrowRight", closed: "check", postponed: "history" } as const;
const STEPS: Readonly<Record<string, Step>> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

export interface AgendaRowProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
  readonly acts: AgendaActs;
  readonly drag: ItemDrag;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Opens the form for an item, or for a new one. */
  readonly onWish: (wish: ItemWish) => void;
}

export function AgendaRow({ room, item, acts, drag, isChosen, onChoose, onWish }: AgendaRowProps) {
  const intl = useIntl();
  const title = itemTitle(item, intl);
  const state = room.items.byItem.get(item.id)?.state ?? null;
  const isCurrent = room.items.current === item.id;
  const pressed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    if (event.altKey && room.mayPlan) void acts.move(item.id, step);
    else if (event.altKey || step === "in" || step === "out") return;
    else focusNeighbour(event.currentTarget, step === "up" ? -1 : 1);
    event.preventDefault();
  };
  return (
    <li
      className={className(
        "f-agenda-row",
        `f-agenda-depth-${String(Math.min(item.depth, 4))}`,
        isChosen && "f-agenda-chosen",
        isCurrent && "f-agenda-current",
        drag.over === item.id && "f-agenda-drop",
      )}
      data-testid="agenda-item"
      data-number={item.number}
      data-state={state ?? "pending"}
      {...drag.handlers(item.id)}
    >
      <button
        type="button"
        className="f-agenda-button"
        aria-current={isChosen ? "true" : undefined}
        onClick={onChoose}
        onKeyDown={pressed}
      >
        <span className="f-agenda-number">{item.number}</span>
        <span className="f-agenda-words">
          <bdi lang={title.lang}>{title.text}</bdi>
          <PlannedTime room={room} item={item} />
        </span>
        {state && (
          <span className="f-agenda-state">
            <Icon name={STATE_ICONS[state]} size="small" />
            <span className="visually-hidden">{intl.formatMessage({ id: `agenda.state.${state}` })}</span>
          </span>
        )}
      </button>
      {room.mayPlan && <ItemActs {...{ item, acts, onWish }} title={title.text} />}
    </li>
  );
}

/** When an item is to begin and how long it takes; the day is said where the meeting has several. */
function PlannedTime({ room: { starts, meeting }, item }: Pick<AgendaRowProps, "room" | "item">) {
  const intl = useIntl();
  const at = item.minutes > 0 ? starts.get(item.id) : undefined;
  const isLong = meeting.to - meeting.from > DAY_MS;
  const begins =
    at !== undefined &&
    intl.formatDate(at, {
      ...(isLong && { weekday: "short" }),
      ...({ hour: "2-digit", minute: "2-digit" } as const),
      ...(meeting.zone !== "" && { timeZone: meeting.zone }),
    });
  const lasts = item.minutes > 0 && intl.formatMessage({ id: "agenda.minutes" }, { count: item.minutes });
  return lasts && <span className="f-agenda-quiet">{[begins, lasts].filter(Boolean).join(" · ")}</span>;
}

function focusNeighbour(from: Element, by: 1 | -1): void {
  const rows = [...(from.closest("ol")?.querySelectorAll<HTMLElement>(".f-agenda-button") ?? [])];
  rows[rows.findIndex((row) => from.isSameNode(row)) + by]?.focus();
}

type Act = "edit" | "after" | "below" | Step | "remove";

interface ItemActsProps extends Pick<AgendaRowProps, "item" | "acts" | "onWish"> {
  readonly title: string;
}

function ItemActs({ item, acts, title, onWish }: ItemActsProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: "agenda.actsOf" }, { title });
  const entry = (id: Act, icon: NonNullable<MenuEntry<Act>["icon"]>): MenuEntry<Act> => ({
    id,
    icon,
    label: intl.formatMessage({ id: `agenda.act.${id}` }),
  });
  return (
    <RowMenu<Act>
      label={label}
      data-testid="agenda-menu"
      groups={[
        {
          label,
          isLabelHidden: true,
          entries: [entry("edit", "pencil"), entry("after", "plus"), entry("below", "plus")],
        },
        {
          label: intl.formatMessage({ id: "agenda.act.move" }),
          entries: [
            entry("up", "chevronUp"),
            entry("down", "chevronDown"),
            entry("in", "levelIn"),
            entry("out", "levelOut"),
          ],
        },
        {
          label: intl.formatMessage({ id: "agenda.act.remove" }),
          isLabelHidden: true,
          entries: [entry("remove", "trash")],
        },
      ]}
      onAction={(act) => {
        if (act === "edit") onWish({ item });
        else if (act === "after") onWish({ behind: item.id });
        else if (act === "below") onWish({ below: item.id });
        else if (act === "remove") void acts.remove(item);
        else void acts.move(item.id, act);
      }}
    />
  );
}
