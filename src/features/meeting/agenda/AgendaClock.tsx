import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { minuteClock } from "../../../controls/minuteClock.ts";
import { delayOf } from "../../../documents/meeting/delayOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

const MINUTE_MS = 60_000;

/** What time it is where the group sits, and how far behind its agenda it is. */
export function AgendaClock({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  const { agenda, items, sitting, meeting, starts } = room;
  const delay = delayOf(agenda, items, sitting, starts, now);
  const minutes = delay === null || sitting.state === "closed" ? null : Math.round(delay / MINUTE_MS);
  return (
    <div className="f-agenda-clock">
      <time className="f-agenda-time" dateTime={new Date(now).toISOString()}>
        {intl.formatTime(now, { ...(meeting.zone !== "" && { timeZone: meeting.zone }) })}
      </time>
      {minutes !== null && (
        <span
          className={minutes > 0 ? "f-agenda-late" : "f-agenda-quiet"}
          data-testid="agenda-delay"
          data-minutes={minutes}
        >
          {minutes > 0
            ? intl.formatMessage({ id: "agenda.late" }, { count: minutes })
            : minutes < 0
              ? intl.formatMessage({ id: "agenda.early" }, { count: -minutes })
              : intl.formatMessage({ id: "agenda.onTime" })}
        </span>
      )}
    </div>
  );
}
