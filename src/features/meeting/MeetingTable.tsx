import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useAppSelector } from "../../state/hooks.ts";
import { Agenda } from "./agenda/Agenda.tsx";
import { ItemView } from "./ItemView.tsx";
import { MeetingAside } from "./MeetingAside.tsx";
import { MeetingBar } from "./MeetingBar.tsx";
import type { MeetingRoom } from "./useMeetingRoom.ts";

/** Agenda, the item that is looked at, and what happens on it. One looks at the current item until one chooses another. */
export function MeetingTable({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const { agenda, items, shown } = room;
  const isFollowing = useAppSelector((state) => state.sitting.isFollowing);
  const [chosen, setChosen] = useState<string | null>(null);
  const { current } = items;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the chair goes on, so does everyone's page
  useEffect(() => setChosen(null), [current]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each that is shown is turned to once
  useEffect(() => {
    if (isFollowing && shown) setChosen(shown.item);
  }, [isFollowing, shown?.id]);
  const item = agenda.find(({ id }) => id === (chosen ?? current)) ?? agenda[0] ?? null;
  return (
    <div className="f-meeting" data-testid="meeting-page">
      <MeetingBar room={room} />
      <div className="f-meeting-body">
        <nav
          className="f-meeting-agenda"
          data-part="agenda"
          tabIndex={-1}
          aria-label={intl.formatMessage({ id: "agenda.title" })}
        >
          <Agenda room={room} chosen={item?.id ?? null} onChoose={setChosen} />
        </nav>
        <div className="f-meeting-item" data-part="item" tabIndex={-1}>
          <ItemView room={room} item={item} />
        </div>
        <aside
          className="f-meeting-aside"
          data-part="aside"
          tabIndex={-1}
          aria-label={intl.formatMessage({ id: "meeting.aside" })}
        >
          <MeetingAside room={room} item={item} />
        </aside>
      </div>
    </div>
  );
}
