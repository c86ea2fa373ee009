import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { IconButton } from "../../../controls/IconButton.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import type { Asked } from "../../../documents/meeting/floorOf.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { useFloorActs } from "./useFloorActs.ts";

export interface AskedRowProps {
  readonly room: MeetingRoom;
  readonly asked: Asked;
  /** From 1. */
  readonly place: number;
}

/** Somebody who waits for the floor. They withdraw it, the chair gives it or strikes them out. */
export function AskedRow({ room, asked, place }: AskedRowProps) {
  const intl = useIntl();
  const { give, withdraw, strike } = useFloorActs(room);
  const name = seatName(room.mandates, asked.seat);
  const isOwn = asked.speaker === room.self;
  return (
    <ListRow
      mark={<SeatMark room={room} seat={asked.seat} />}
      title={
        <>
          {intl.formatNumber(place)}. <bdi>{name}</bdi>
        </>
      }
      {...(asked.kind !== "intervention" && { detail: intl.formatMessage({ id: `floor.kind.${asked.kind}` }) })}
      actions={
        <>
          {room.mayRecord && (
            <Button onPress={() => void give(asked)} data-testid="floor-give">
              {intl.formatMessage({ id: "floor.give" })}
            </Button>
          )}
          {isOwn ? (
            <IconButton
              icon="close"
              label={intl.formatMessage({ id: "floor.withdraw" })}
              onPress={() => void withdraw(asked.id)}
              data-testid="floor-withdraw"
            />
          ) : (
            room.mayRecord && (
              <IconButton
                icon="close"
                label={intl.formatMessage({ id: "floor.strike" }, { name })}
                onPress={() => void strike(asked.id)}
                data-testid="floor-strike"
              />
            )
          )}
        </>
      }
      data-testid="floor-asked"
    />
  );
}
