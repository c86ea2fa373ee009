import type { RecordSaying } from "../../documents/meeting/speak.ts";
import type { MeetingRoom } from "./useMeetingRoom.ts";

/** That whoever is at this machine leads from now on. */
export const takingChair = ({
  chairs,
  people,
  self,
  ownSeats,
}: Pick<MeetingRoom, "chairs" | "people" | "self" | "ownSeats">): RecordSaying => ({
  type: "chair",
  seat: ownSeats[0]?.seat ?? "",
  name: people.get(self)?.name ?? "",
  reason: "",
  over: chairs.over,
});
