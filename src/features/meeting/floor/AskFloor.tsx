import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Select } from "../../../controls/Select.tsx";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { useFloorActs } from "./useFloorActs.ts";
import { WriteDialog } from "./WriteDialog.tsx";

export interface AskFloorProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
}

/** A delegate asks for the floor, for a point of order, for a reply, or hands something in in writing. */
export function AskFloor({ room, item }: AskFloorProps) {
  const intl = useIntl();
  const { ask } = useFloorActs(room);
  const { ownSeats, mandates, floor } = room;
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const seat = ownSeats.find((one) => one.seat === chosen)?.seat ?? ownSeats[0]?.seat;
  if (seat === undefined) return null;
  const isWaiting = floor.queue.some((asked) => asked.seat === seat && asked.kind === "intervention");
  return (
    <div className="f-floor-ask">
      {ownSeats.length > 1 && (
        <Select
          label={intl.formatMessage({ id: "floor.forSeat" })}
          options={ownSeats.map((one) => ({ id: one.seat, label: seatName(mandates, one.seat) }))}
          value={seat}
          onChange={setChosen}
        />
      )}
      <Button
        size="large"
        icon="hand"
        isDisabled={isWaiting}
        onPress={() => void ask(seat, "intervention")}
        data-testid="floor-ask"
      >
        {intl.formatMessage({ id: "floor.ask" })}
      </Button>
      <div className="f-floor-more">
        <Button size="large" onPress={() => void ask(seat, "pointOfOrder")} data-testid="floor-order">
          {intl.formatMessage({ id: "floor.kind.pointOfOrder" })}
        </Button>
        <Button size="large" onPress={() => void ask(seat, "reply")} data-testid="floor-reply">
          {intl.formatMessage({ id: "floor.kind.reply" })}
        </Button>
      </div>
      <Button variant="quiet" icon="pencil" onPress={() => setWriting(true)} data-testid="floor-write">
        {intl.formatMessage({ id: "floor.write" })}
      </Button>
      {isWriting && <WriteDialog room={room} item={item} seat={seat} onClose={() => setWriting(false)} />}
    </div>
  );
}
