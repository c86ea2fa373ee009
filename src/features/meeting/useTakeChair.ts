import type { MeetingRoom } from "./useMeetingRoom.ts";

/** Records that whoever is at this machine leads from now on. */
export function useTakeChair({ record, chairs, people, self, ownSeats }: MeetingRoom) {
  return () =>
    record({
      type: "chair",
      seat: ownSeats[0]?.seat ?? "",
      name: people.get(self)?.name ?? "",
      reason: "",
      over: chairs.over,
    });
}
