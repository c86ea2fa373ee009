import { useIntl } from "react-intl";
import { IconButton } from "../../../controls/IconButton.tsx";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { useFloorActs } from "./useFloorActs.ts";

export interface WrittenListProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
}

/** What was handed in in writing on the item that is looked at. */
export function WrittenList({ room, item }: WrittenListProps) {
  const intl = useIntl();
  const { withdraw } = useFloorActs(room);
  const written = room.floor.written.filter((one) => one.item === (item?.id ?? ""));
  if (written.length === 0) return null;
  return (
    <ul
      className="f-floor-written"
      aria-label={intl.formatMessage({ id: "floor.written" })}
      data-testid="floor-written"
    >
      {written.map(({ id, seat, speaker, text }) => (
        <li key={id}>
          <div className="f-floor-written-head">
            <SeatMark room={room} seat={seat} />
            <strong>
              <bdi>{seatName(room.mandates, seat)}</bdi>
            </strong>
            {speaker === room.self && (
              <IconButton
                icon="close"
                label={intl.formatMessage({ id: "floor.withdraw" })}
                onPress={() => void withdraw(id)}
              />
            )}
          </div>
          <p dir="auto">{text}</p>
        </li>
      ))}
    </ul>
  );
}
