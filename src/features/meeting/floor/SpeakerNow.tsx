import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { className } from "../../../controls/className.ts";
import { secondClock } from "../../../controls/minuteClock.ts";
import { secondsLeft } from "../../../documents/meeting/floorOf.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { clockWords } from "./clockWords.ts";
import { useFloorActs } from "./useFloorActs.ts";

/** Who speaks, and how much of their time is left. */
export function SpeakerNow({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const { end } = useFloorActs(room);
  const { now } = room.floor;
  if (!now) return <p className="f-floor-nobody">{intl.formatMessage({ id: "floor.nobody" })}</p>;
  return (
    <div className="f-floor-now" data-testid="floor-now">
      <SeatMark room={room} seat={now.seat} />
      <span className="f-floor-name">
        <bdi>{seatName(room.mandates, now.seat) || now.name}</bdi>
        {now.kind !== "intervention" && (
          <span className="f-meeting-quiet">{intl.formatMessage({ id: `floor.kind.${now.kind}` })}</span>
        )}
      </span>
      <SpeakingClock room={room} />
      {room.mayRecord && (
        <Button size="large" onPress={() => void end(now.id)} data-testid="floor-end">
          {intl.formatMessage({ id: "floor.end" })}
        </Button>
      )}
    </div>
  );
}

/** Counts down, and up again once the time is over. */
export function SpeakingClock({ room: { floor, speakingSince } }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const now = useSyncExternalStore(secondClock.watch, secondClock.now);
  if (!floor.now || speakingSince === null) return null;
  const left = secondsLeft(floor.now, speakingSince, now);
  const spent = Math.floor(Math.max(0, now - speakingSince) / 1000);
  const isOver = left !== null && left < 0;
  return (
    <span
      className={className("f-floor-clock", isOver && "f-floor-over")}
      role="timer"
      data-testid="floor-clock"
      data-over={isOver}
    >
      {isOver
        ? intl.formatMessage({ id: "floor.over" }, { time: clockWords(-left) })
        : left === null
          ? clockWords(spent)
          : intl.formatMessage({ id: "floor.left" }, { time: clockWords(left) })}
    </span>
  );
}
