import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { delegationCode } from "../../domain/delegationCode.ts";
import { seatName } from "./seatName.ts";
import type { MeetingRoom } from "./useMeetingRoom.ts";

export interface SeatMarkProps {
  readonly room: Pick<MeetingRoom, "mandates">;
  readonly seat: string;
}

/** A seat by the letters, the colour and the pattern of its delegation. */
export function SeatMark({ room: { mandates }, seat }: SeatMarkProps) {
  const at = mandates.seats.findIndex((one) => one.seat === seat);
  const mandate = mandates.seats[at]?.mandate;
  return (
    <DelegationMark
      code={delegationCode(mandate?.delegation ?? "") || "?"}
      place={Math.max(0, at)}
      name={seatName(mandates, seat)}
    />
  );
}
